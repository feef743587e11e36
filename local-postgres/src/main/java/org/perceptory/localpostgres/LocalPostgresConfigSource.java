package org.perceptory.localpostgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Answers one property, the address of the database, by starting {@link LocalPostgres}. Its ordinal is below every
 * other source, so a configured address always wins and nothing is started. User and password are part of the address:
 * a person who configures only an address must not inherit ours.
 */
public final class LocalPostgresConfigSource implements ConfigSource {
    static final String URL = "quarkus.datasource.jdbc.url";
    private static final int BELOW_EVERY_OTHER = 50;

    private LocalPostgres server;

    @Override
    public int getOrdinal() {
        return BELOW_EVERY_OTHER;
    }

    @Override
    public String getName() {
        return "local PostgreSQL";
    }

    /** Empty, so that nobody who only lists the properties starts a server. */
    @Override
    public Set<String> getPropertyNames() {
        return Set.of();
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of();
    }

    @Override
    public String getValue(String property) {
        return URL.equals(property) ? address() : null;
    }

    private synchronized String address() {
        if (server == null) {
            server = LocalPostgres.start(DataDirectory.configured());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "local-postgres-stop"));
        }
        return server.jdbcUrl();
    }

    /**
     * Where the data lie: {@code perceptory.data}, {@code PERCEPTORY_DATA}, or {@code .data} here; ours is the folder
     * {@code postgres} in it.
     */
    private static final class DataDirectory {
        static Path configured() {
            String property = System.getProperty("perceptory.data", System.getenv("PERCEPTORY_DATA"));
            return Path.of(property == null || property.isBlank() ? ".data" : property, "postgres")
                    .toAbsolutePath();
        }
    }
}
