package org.perceptory.pretraining;

import ai.djl.ndarray.NDManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.perceptory.pretraining.student.Checkpoint;

/** The stages, run in a test's folder on drawn pictures. */
record Chain(Path folder) {

    void gatherAndTeach() throws IOException {
        Drawn.pictures(folder.resolve("sources/shapes"), 24);
        Drawn.teacher(folder.resolve("teacher.onnx"));
        Files.writeString(folder.resolve("images.tsv"), "shapes\tCC0-1.0\t40\t.\nabsent\tCC0-1.0\t40\t.\n");
        stage("gather", "--sources", "images.tsv", "--root", "sources", "--pool", "pool");
        stage("teach", "--pool", "pool", "--answers", "answers", "--teacher", "teacher.onnx", "--views", "2");
    }

    void train(String checkpoint, String schedule, String... more) throws IOException {
        String[] fixed = {
            "--pool",
            "pool",
            "--answers",
            "answers",
            "--checkpoint",
            checkpoint,
            "--schedule",
            schedule,
            "--architecture",
            "8x1,16x1,16x1,16x1/16",
            "--views",
            "2",
            "--workers",
            "2"
        };
        stage("train", Stream.of(fixed, more).flatMap(Stream::of).toArray(String[]::new));
    }

    long step(String checkpoint) throws IOException {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            return Checkpoint.read(folder.resolve(checkpoint), manager).step();
        }
    }

    /** Runs a stage with every value that names a file taken from the test's folder; returns what it printed. */
    String stage(String name, String... options) throws IOException {
        String[] arguments = new String[options.length + 1];
        arguments[0] = name;
        for (int i = 0; i < options.length; i++) {
            arguments[i + 1] = inFolder(i > 0 ? options[i - 1] : "", options[i]);
        }
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Pretraining.main(arguments);
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String inFolder(String option, String value) {
        return switch (option) {
            case "--sources",
                    "--root",
                    "--pool",
                    "--answers",
                    "--teacher",
                    "--checkpoint",
                    "--onnx",
                    "--sets",
                    "--sounds",
                    "--measured",
                    "--tags" -> folder.resolve(value).toString();
            case "--networks" -> value.replace("=", "=" + folder + "/");
            default -> value;
        };
    }
}
