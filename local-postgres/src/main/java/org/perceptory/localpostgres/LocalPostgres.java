package org.perceptory.localpostgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server whose data stay in a folder. Listens on localhost only and trusts every local connection, so it
 * is meant for one person's machine.
 *
 * <p>A server that outlived its Perceptory (killed, not stopped) is found by its {@code postmaster.pid} and taken over
 * instead of a second one being started on the same data. One that is just stopping is waited for.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration HAND_OVER = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final int port;
    private final Runnable stop;

    private LocalPostgres(int port, Runnable stop) {
        this.port = port;
        this.stop = stop;
    }

    /**
     * Starts the server of this folder, or takes over the one that runs there.
     *
     * @throws UncheckedIOException where the folder cannot be written or the server does not come up
     */
    public static LocalPostgres start(Path folder) {
        return start(folder, 0);
    }

    /** As {@link #start(Path)}, on this port; 0 chooses a free one. */
    public static LocalPostgres start(Path folder, int port) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            long end = System.nanoTime() + HAND_OVER.toNanos();
            while (true) {
                Optional<RunningPostmaster> running = RunningPostmaster.of(data);
                if (running.isPresent()) {
                    return takeOver(running.get());
                }
                try {
                    return launch(folder, data, port, FolderLock.take(folder, LOOK_AGAIN));
                } catch (FolderTakenException another) {
                    // It may be starting the very server that is to be taken over.
                    if (System.nanoTime() > end) {
                        throw another;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in " + folder + " did not start: " + e.getMessage(), e);
        }
    }

    private static LocalPostgres takeOver(RunningPostmaster running) {
        return new LocalPostgres(running.port(), running::stopWhenLeftAlone);
    }

    private static LocalPostgres launch(Path folder, Path data, int port, FolderLock lock) throws IOException {
        try {
            // Whoever had the folder until now may have been killed, and have left its server.
            Optional<RunningPostmaster> left = RunningPostmaster.of(data);
            if (left.isPresent()) {
                lock.close();
                return takeOver(left.get());
            }
            EmbeddedPostgres server = launch(folder.resolve("server").toFile(), data, port);
            return new LocalPostgres(server.getPort(), () -> close(server, lock));
        } catch (IOException | RuntimeException notStarted) {
            lock.close();
            throw notStarted;
        }
    }

    private static EmbeddedPostgres launch(File programs, Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(programs)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(port)
                // The library starts its servers for tests, with -F; people's pictures are to survive a power cut.
                .setServerConfig("fsync", "on")
                .start();
    }

    private static void close(EmbeddedPostgres server, FolderLock lock) {
        try (lock) {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The address of the default database, user included. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /** The address of this database of the server, user included. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    /** Stops the server; one that was taken over stops when its last connection closes. */
    @Override
    public void close() {
        stop.run();
    }
}
