package org.perceptory.localpostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that runs on a data folder, as its {@code postmaster.pid} tells: line 1 the process, 4 the port, 8 how it
 * is.
 */
record RunningPostmaster(ProcessHandle process, int port) {

    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /**
     * The server of this folder; one that is stopping is none, as soon as it has stopped, and one that is starting is
     * none yet.
     *
     * @throws UncheckedIOException where it does not stop, or the file cannot be read
     */
    static Optional<RunningPostmaster> of(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            Optional<RunningPostmaster> found = ProcessHandle.of(
                            Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .map(process -> new RunningPostmaster(
                            process, Integer.parseInt(lines.get(PORT).strip())))
                    .filter(RunningPostmaster::answers);
            String status = lines.size() > STATUS ? lines.get(STATUS).strip() : "";
            if (found.isPresent() && status.equals("stopping")) {
                found.get().awaitEnd(data);
            }
            return found.filter(server -> !status.equals("stopping") && !status.equals("starting"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of a dead server may by now belong to any process: only one that answers counts. */
    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitEnd(Path data) throws IOException {
        try {
            process.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            throw new IOException(
                    "PostgreSQL (process " + process.pid() + ") in " + data
                            + " is stopping, but something still uses it: end that, then start again",
                    stillThere);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** PostgreSQL's "smart" shutdown: another Perceptory on the same server keeps its connections. */
    void stopWhenLeftAlone() {
        process.destroy();
    }
}
