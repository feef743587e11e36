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
        assumeTrue(
                Program.run(folder, "python3", "-c", "import numpy, onnxruntime, PIL")
                        .succeeded(),
                "Python or its onnxruntime is not here");
        saysWhatIsWrong(
                List.of("python3", "-X", "utf8", folder.resolve("example.py").toString()));
    }

    void javaScriptSaysWhatIsWrong() throws IOException, InterruptedException {
        String modules = System.getenv("PERCEPTORY_EXAMPLE_MODULES");
        assumeTrue(modules != null, "PERCEPTORY_EXAMPLE_MODULES names no node_modules");
        Files.createSymbolicLink(folder.resolve("node_modules"), Path.of(modules));
        saysWhatIsWrong(List.of("node", folder.resolve("example.mjs").toString()));
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
                folder.resolve("Example.java").toString());
    }

    void javaAnswers(String file, float[] expected) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(java());
        command.add(folder.resolve(file).toString());
        assertAnswers(expected, run(command));
    }

    void pythonAnswers(String file, float[] expected) throws IOException, InterruptedException {
        if (Program.run(folder, "python3", "-c", "import numpy, onnxruntime, PIL")
                .succeeded()) {
            assertAnswers(expected, run(List.of("python3", "-X", "utf8", beside("example.py"), beside(file))));
        } else {
            System.out.println("Python or its onnxruntime is not here: example.py is only looked at.");
            assertThat(folder.resolve("example.py")).content().contains("onnxruntime.InferenceSession");
        }
    }

    void javaScriptAnswers(String file, float[] expected) throws IOException, InterruptedException {
        String modules = System.getenv("PERCEPTORY_EXAMPLE_MODULES");
        if (modules != null) {
            Files.createSymbolicLink(folder.resolve("node_modules"), Path.of(modules));
            assertAnswers(expected, run(List.of("node", beside("example.mjs"), beside(file))));
        } else {
            System.out.println("PERCEPTORY_EXAMPLE_MODULES names no node_modules: example.mjs is only parsed.");
            run(List.of("node", "--check", beside("example.mjs")));
        }
    }

    private String beside(String name) {
        return folder.resolve(name).toString();
    }

    /** From another folder: the model lies beside the program, wherever that is run. */
    private String run(List<String> command) throws InterruptedException {
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
