package org.perceptory.bench.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What the application says, kept in a file, and the moment at which it says that it answers. */
final class AppLog {
    private static final String ANSWERS = "Listening on: http";

    private AppLog() {}

    /**
     * Follows the application until its end; what is given back is true when it answers, or false when it ended before.
     * It is read to the end though the file takes no more of it: where nobody reads, an application comes to a halt.
     *
     * @throws IOException where the file cannot be made
     */
    static CompletableFuture<Boolean> keep(Process application, Path file) throws IOException {
        CompletableFuture<Boolean> answers = new CompletableFuture<>();
        // Goes on after a failure, and tells of it on being asked.
        PrintWriter kept = new PrintWriter(Files.newBufferedWriter(file), true);
        Thread.ofPlatform().daemon().name("app-log").start(() -> {
            try (kept;
                    BufferedReader said = application.inputReader()) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    kept.println(line);
                    if (line.contains(ANSWERS)) {
                        answers.complete(true);
                    }
                }
                if (kept.checkError()) {
                    System.err.println("Not all that the application said could be written to " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                answers.complete(false);
            }
        });
        return answers;
    }
}
