package org.perceptory.pretraining;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/** Pictures drawn for a test, and a teacher who knows but their mean colour. */
final class Drawn {
    private static final int SIDE = 48;

    private Drawn() {}

    /** Reddish circles in one folder, bluish squares in the other. */
    static void pictures(Path root, int each) throws IOException {
        Random random = new Random(1);
        for (String kind : List.of("circles", "squares")) {
            Path folder = Files.createDirectories(root.resolve(kind));
            for (int i = 0; i < each; i++) {
                draw(kind, random, folder.resolve(i + ".png").toFile());
            }
        }
    }

    private static void draw(String kind, Random random, File file) throws IOException {
        BufferedImage image = new BufferedImage(SIDE + random.nextInt(20), SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        int size = 10 + random.nextInt(20);
        int shade = random.nextInt(100);
        if (kind.equals("circles")) {
            pen.setColor(new Color(155 + shade, shade, shade));
            pen.fillOval(random.nextInt(SIDE - size), random.nextInt(SIDE - size), size, size);
        } else {
            pen.setColor(new Color(shade, shade, 155 + shade));
            pen.fillRect(random.nextInt(SIDE - size), random.nextInt(SIDE - size), size, size);
        }
        pen.dispose();
        ImageIO.write(image, "png", file);
    }

    /** A network with the inputs and outputs of the published ones. */
    static void teacher(Path file) throws IOException {
        Random random = new Random(2);
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("input", DataType.FLOAT, "N", 3, 224, 224));
        String mean = graph.add("GlobalAveragePool", List.of("input"));
        String flat = graph.add("Flatten", List.of(mean), Attribute.of("axis", 1));
        String wide = graph.add(
                "MatMul", List.of(flat, graph.add(Tensors.floats("wide", normal(random, 3 * 1280), 3, 1280))));
        graph.add("Relu", List.of(wide), "embedding");
        String logits = graph.add(
                "MatMul",
                List.of("embedding", graph.add(Tensors.floats("classes", normal(random, 1280 * 1001), 1280, 1001))));
        graph.add("Softmax", List.of(logits), "scores", Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type("embedding", DataType.FLOAT, "N", 1280));
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", 1001));
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
