package org.perceptory.app.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Programs of the machine that the tests run on. */
final class Program {
    private Program() {}

    /** @param text what it printed, errors among it */
    record Outcome(boolean succeeded, String text) {}

    /** Runs it to its end; one that is not there has not succeeded. */
    static Outcome run(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, text);
        } catch (IOException missing) {
            return new Outcome(false, missing.getMessage());
        }
    }
}
