package org.perceptory.pretraining;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/** Sounds made for a test, and a teacher who knows but how loud each band is. */
final class Sung {
    private static final int RATE = 8_000;

    private Sung() {}

    /** Falling tones in one folder, hissing in the other, of half a second to one and a half, at 8 kHz. */
    static void sounds(Path root, int each) throws IOException {
        Random random = new Random(1);
        for (String kind : List.of("tones", "hisses")) {
            Path folder = Files.createDirectories(root.resolve(kind));
            for (int i = 0; i < each; i++) {
                short[] samples = new short[RATE / 2 + random.nextInt(RATE)];
                double hertz = 300 + random.nextInt(600);
                for (int t = 0; t < samples.length; t++) {
                    double value = kind.equals("tones")
                            ? Math.sin(2 * Math.PI * hertz * t / RATE * (1 - 0.2 * t / samples.length))
                            : random.nextDouble(-1, 1);
                    samples[t] = (short) (12_000 * value * (1 - (double) t / samples.length));
                }
                write(samples, folder.resolve(i + ".wav"));
            }
        }
    }

    /** As a WAV file of 16 bits. */
    static void write(short[] samples, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length),
                AudioFileFormat.Type.WAVE,
                file.toFile());
    }

    /** A network with the inputs and outputs of the published one. */
    static void teacher(Path file) throws IOException {
        Random random = new Random(2);
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("input", DataType.FLOAT, "N", 1, 96, 64));
        String mean = graph.add("ReduceMean", List.of("input", graph.longs(2)), Attribute.of("keepdims", 0));
        String flat = graph.add("Flatten", List.of(mean), Attribute.of("axis", 1));
        String wide = graph.add(
                "MatMul", List.of(flat, graph.add(Tensors.floats("wide", normal(random, 64 * 1024), 64, 1024))));
        graph.add("Relu", List.of(wide), "embedding");
        String logits = graph.add(
                "MatMul",
                List.of("embedding", graph.add(Tensors.floats("classes", normal(random, 1024 * 521), 1024, 521))));
        graph.add("Sigmoid", List.of(logits), "scores");
        graph.outputs().add(Tensors.type("embedding", DataType.FLOAT, "N", 1024));
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", 521));
        Files.write(file, graph.write("teacher", new TreeMap<>()));
    }

    private static float[] normal(Random random, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian() * 0.05f;
        }
        return values;
    }
}
