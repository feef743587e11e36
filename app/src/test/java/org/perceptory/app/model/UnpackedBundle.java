package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    void javaAnswers(String file, float[] expected) throws Exception {
        assertAnswers(expected, java(file));
    }

    void javaHearsNothing(String file) throws Exception {
        assertThat(java(file)).isEqualToIgnoringNewLines(NOTHING);
    }

    void pythonAnswers(String file, float[] expected) throws IOException, InterruptedException {
        if (hasPython()) {
            assertAnswers(expected, python(file));
        } else {
            System.out.println("Python or its onnxruntime is not here: example.py is only looked at.");
            assertThat(folder.resolve("example.py")).content().contains("onnxruntime.InferenceSession");
        }
    }

    void pythonHearsNothing(String file) throws IOException, InterruptedException {
        if (hasPython()) {
            assertThat(python(file)).isEqualToIgnoringNewLines(NOTHING);
        } else {
            assertThat(folder.resolve("example.py")).content().contains("SILENCE", NOTHING);
        }
    }

    void javaScriptAnswers(String file, float[] expected) throws IOException, InterruptedException {
        if (MODULES != null) {
            assertAnswers(expected, javaScript(file));
        } else {
            System.out.println("PERCEPTORY_EXAMPLE_MODULES names no node_modules: example.mjs is only parsed.");
            run("node", "--check", "example.mjs");
        }
    }

    void javaScriptHearsNothing(String file) throws IOException, InterruptedException {
        if (MODULES != null) {
            assertThat(javaScript(file)).isEqualToIgnoringNewLines(NOTHING);
        } else {
            assertThat(folder.resolve("example.mjs")).content().contains("SILENCE", NOTHING);
        }
    }

    private String java(String file) throws IOException, InterruptedException, URISyntaxException {
        Path runtime = Path.of(OrtEnvironment.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                runtime.toString(),
                "Example.java",
                file);
    }

    private boolean hasPython() throws IOException, InterruptedException {
        return Program.run(folder, "python3", "-c", "import numpy, onnxruntime, PIL")
                .succeeded();
    }

    private String python(String file) throws InterruptedException {
        return run("python3", "-X", "utf8", "example.py", file);
    }

    private String javaScript(String file) throws IOException, InterruptedException {
        Path modules = folder.resolve("node_modules");
        if (Files.notExists(modules)) {
            Files.createSymbolicLink(modules, Path.of(MODULES));
        }
        return run("node", "example.mjs", file);
    }

    private String run(String... command) throws InterruptedException {
        Program.Outcome outcome = Program.run(folder, command);
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
