package org.perceptory.worker.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A worker as it is deployed: the built service in a process of its own. */
final class WorkerProcess implements AutoCloseable {
    private static final Path SERVICE = Path.of("target", "quarkus-app", "quarkus-run.jar");

    private final Process process;
    private final Path log;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one on this database and waits until it takes jobs. */
    static WorkerProcess start(String jdbcUrl, String name) {
        Path log = Path.of("target", name + ".log");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.port=0",
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                "-Dperceptory.worker.concurrency=1",
                "-jar",
                SERVICE.toString());
        try {
            Files.deleteIfExists(log);
            File output = log.toFile();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            WorkerProcess worker = new WorkerProcess(process, log);
            await().atMost(60, SECONDS).until(() -> worker.said("Taking 1 job(s) at a time"));
            return worker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the worker calls itself in the queue has its process's number in the middle. */
    boolean is(String pickedBy) {
        return pickedBy.contains("/" + process.pid() + "/");
    }

    boolean said(String words) throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The worker ended: " + Files.readString(log));
        }
        return Files.readString(log).contains(words);
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
