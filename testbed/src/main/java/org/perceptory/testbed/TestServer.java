package org.perceptory.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;
import org.perceptory.localpostgres.LocalPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One PostgreSQL server for all tests of a JVM, in a container where a Docker engine answers and embedded otherwise.
 * Each caller gets an empty database of its own on it.
 */
public final class TestServer {
    /** A JVM-wide place: Quarkus loads this class anew for every application under test. */
    private static final String ADDRESS = "perceptory.testbed.server";

    private TestServer() {}

    /** The JDBC address, user and password included, of a new empty database. */
    public static String freshDatabase() {
        String server = address();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(server.formatted("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database on " + server, e);
        }
        return server.formatted(name);
    }

    /** The address with {@code %s} in the place of the database. */
    private static String address() {
        synchronized (System.getProperties()) {
            String known = System.getProperty(ADDRESS);
            if (known == null) {
                known = dockerAnswers() ? container() : embedded();
                System.setProperty(ADDRESS, known);
            }
            return known;
        }
    }

    private static boolean dockerAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    private static String container() {
        System.out.println("Tests run on PostgreSQL in a container: a Docker engine answers here.");
        var container = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName("postgres");
        container
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .start();
        return "jdbc:postgresql://%s:%d/%%s?user=%s&password=%s"
                .formatted(
                        container.getHost(),
                        container.getMappedPort(5432),
                        container.getUsername(),
                        container.getPassword());
    }

    private static String embedded() {
        System.out.println("Tests run on the embedded PostgreSQL: no Docker engine answers here.");
        Path folder = temporaryFolder();
        LocalPostgres server = LocalPostgres.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        return server.jdbcUrl("%s");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("perceptory-test-postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(LocalPostgres server, Path folder) {
        server.close();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
