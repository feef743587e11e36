package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** A bundle in a folder, whose programs are run as a person would run them. */
final class UnpackedBundle {
    private static final String MODULES = System.getenv("PERCEPTORY_EXAMPLE_MODULES");
    private static final String NOTHING = "nothing to hear";

    private final Path folder;

    UnpackedBundle(byte[] zip, Path folder) throws IOException {
        this.folder = folder;
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Files.copy(entries, folder.resolve(entry.getName()));
            }
        }
    }

    /** Without a file, with one that is not there, and with one of another kind: words, and no trace of the stack. */
    void javaSaysWhatIsWrong() throws IOException, InterruptedException, URISyntaxException {
        saysWhatIsWrong(java());
    }

    void pythonSaysWhatIsWrong() throws IOException, InterruptedException {
        assumeTrue(hasPython(), "Python or its onnxruntime is not here");
        saysWhatIsWrong(python());
    }

    void javaScriptSaysWhatIsWrong() throws IOException, InterruptedException {
        assumeTrue(MODULES != null, "PERCEPTORY_EXAMPLE_MODULES names no node_modules");
        saysWhatIsWrong(javaScript());
    }

    private void saysWhatIsWrong(List<String> program) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");
        Files.write(folder.resolve("empty"), new byte[0]);
        Map<List<String>, String> words = Map.of(
                List.of(), "Usage: ",
                List.of("a", "b"), "Usage: ",
                List.of("missing.file"), "There is no file missing.file.",
                List.of("letter.txt"), "letter.txt cannot be read as a ",
                List.of("empty"), "empty cannot be read as a ",
                List.of("."), ". cannot be read as a ");
        for (var asked : words.entrySet()) {
            List<String> command = new ArrayList<>(program);
            command.addAll(asked.getKey());
            Program.Outcome outcome = Program.run(folder, command.toArray(String[]::new));
            assertThat(outcome.succeeded()).as(outcome.text()).isFalse();
            assertThat(outcome.text().strip()).as("%s", asked.getKey()).startsWith(asked.getValue());
            assertThat(outcome.text()).doesNotContain("Traceback", "Exception in", "    at ");
        }
    }

    void javaAnswers(String file, float[] expected) throws InterruptedException, URISyntaxException {
        assertAnswers(expected, run(java(), file));
    }

    /** The last line is the answer. */
    String javaDecides(String file) throws InterruptedException, URISyntaxException {
        return run(java(), file).strip().lines().toList().getLast();
    }

    void javaHearsNothing(String file) throws InterruptedException, URISyntaxException {
        assertThat(run(java(), file)).isEqualToIgnoringNewLines(NOTHING);
    }

    void pythonAnswers(String file, float[] expected) throws IOException, InterruptedException {
        if (hasPython()) {
            assertAnswers(expected, run(python(), file));
        } else {
            System.out.println("Python or its onnxruntime is not here: example.py is only looked at.");
            assertThat(folder.resolve("example.py")).content().contains("onnxruntime.InferenceSession");
        }
    }

    void pythonHearsNothing(String file) throws IOException, InterruptedException {
        if (hasPython()) {
            assertThat(run(python(), file)).isEqualToIgnoringNewLines(NOTHING);
        } else {
            assertThat(folder.resolve("example.py")).content().contains("SILENCE", NOTHING);
        }
    }

    void javaScriptAnswers(String file, float[] expected) throws IOException, InterruptedException {
        if (MODULES != null) {
            assertAnswers(expected, run(javaScript(), file));
        } else {
            System.out.println("PERCEPTORY_EXAMPLE_MODULES names no node_modules: example.mjs is only parsed.");
            run(List.of("node", "--check"), "example.mjs");
        }
    }

    void javaScriptHearsNothing(String file) throws IOException, InterruptedException {
        if (MODULES != null) {
            assertThat(run(javaScript(), file)).isEqualToIgnoringNewLines(NOTHING);
        } else {
            assertThat(folder.resolve("example.mjs")).content().contains("SILENCE", NOTHING);
        }
    }

    private List<String> java() throws URISyntaxException {
        Path runtime = Path.of(OrtEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                runtime.toString(),
                beside("Example.java"));
    }

    private boolean hasPython() throws IOException, InterruptedException {
        return Program.run(folder, "python3", "-c", "import numpy, onnxruntime, PIL")
                .succeeded();
    }

    private List<String> python() {
        return List.of("python3", "-X", "utf8", beside("example.py"));
    }

    private List<String> javaScript() throws IOException {
        Path modules = folder.resolve("node_modules");
        if (Files.notExists(modules)) {
            Files.createSymbolicLink(modules, Path.of(MODULES));
        }
        return List.of("node", beside("example.mjs"));
    }

    private String beside(String name) {
        return folder.resolve(name).toString();
    }

    /** From another folder: the model lies beside the program, wherever that is run. */
    private String run(List<String> program, String file) throws InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(beside(file));
        Program.Outcome outcome = Program.run(folder.getRoot(), command.toArray(String[]::new));
        assertThat(outcome.succeeded()).as(outcome.text()).isTrue();
        return outcome.text();
    }

    private static void assertAnswers(float[] expected, String printed) {
        List<String> lines = printed.lines().toList();
        for (int k = 0; k < expected.length; k++) {
            assertThat(lines.get(k)).endsWith("  " + Given.NAMES.get(k));
            assertThat(Float.parseFloat(lines.get(k).strip().split(" ")[0])).isCloseTo(expected[k], within(2e-4f));
        }
        assertThat(lines.get(expected.length)).isIn(Given.NAMES);
    }
}
