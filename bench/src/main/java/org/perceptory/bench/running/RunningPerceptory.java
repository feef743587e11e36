package org.perceptory.bench.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.perceptory.localpostgres.LocalPostgres;

/** The application as {@code ./lab run} starts it, on an empty PostgreSQL, with one account. */
public final class RunningPerceptory implements AutoCloseable {
    private static final Path JAR =
            Path.of("app", "target", "quarkus-app", "quarkus-run.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Path data;
    private final LocalPostgres server;
    private final Process process;
    private final Database database;
    private final Account account;
    private final URI address;

    private RunningPerceptory(Path data, LocalPostgres server, Process process, Account account, URI address) {
        this.data = data;
        this.server = server;
        this.process = process;
        this.database = new Database(server.jdbcUrl());
        this.account = account;
        this.address = address;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param folder takes its log
     * @throws IllegalStateException where it does not come up, with the place of its log
     */
    public static RunningPerceptory start(Path folder) {
        try {
            Path data = Files.createTempDirectory("perceptory-bench");
            LocalPostgres server = LocalPostgres.start(data.resolve("postgres"));
            Account account = new Account("bench", UUID.randomUUID().toString());
            int port = freePort();
            Path log = folder.resolve("app.log");
            Process process = launch(data, server, account, port);
            CompletableFuture<Boolean> answers = AppLog.keep(process, log);
            var perceptory =
                    new RunningPerceptory(data, server, process, account, URI.create("http://localhost:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(perceptory::close));
            await(answers, log);
            return perceptory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path data, LocalPostgres server, Account account, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        if (Runtime.version().feature() >= 23) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=0", "-jar", JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                        "PERCEPTORY_DATA", data.toString(),
                        "PERCEPTORY_SIGN_IN_ADMIN_USERNAME", account.username(),
                        "PERCEPTORY_SIGN_IN_ADMIN_PASSWORD", account.password()));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void await(CompletableFuture<Boolean> answers, Path log) {
        try {
            if (answers.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The application did not start; its log: " + log, e);
        }
        throw new IllegalStateException("The application did not start; its log: " + log);
    }

    /** Without a path. */
    public URI address() {
        return address;
    }

    public Database database() {
        return database;
    }

    public Account account() {
        return account;
    }

    public Heap heap() {
        return new Heap(process.pid());
    }

    /** Signs its account in anew. */
    public Visitor visitor() {
        return Visitor.signIn(address, account);
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(data)) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            database.close();
            server.close();
            deleteData();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deleteData() {
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who signs in. */
    public record Account(String username, String password) {}
}
