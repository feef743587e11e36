package org.perceptory.bench.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What the application says, kept in a file, and the moment at which it says that it answers. */
final class AppLog {
    private static final String ANSWERS = "Listening on: http";

    private AppLog() {}

    /**
     * Follows the application until its end; what is given back is true when it answers, or false when it ended before.
     */
    static CompletableFuture<Boolean> keep(Process application, Path file) {
        CompletableFuture<Boolean> answers = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("app-log").start(() -> {
            try (BufferedReader said = application.inputReader();
                    Writer kept = Files.newBufferedWriter(file)) {
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    kept.write(line + System.lineSeparator());
                    kept.flush();
                    if (line.contains(ANSWERS)) {
                        answers.complete(true);
                    }
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
