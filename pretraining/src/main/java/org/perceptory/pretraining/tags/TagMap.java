package org.perceptory.pretraining.tags;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/**
 * From an embedding to the logarithms of the teacher's scores, less a constant.
 *
 * @param weights [classes][D + 1], the last of each the bias
 * @param pictures that it was fitted to
 */
public record TagMap(float[][] weights, int pictures) {

    /** [classes], of an embedding; their softmax are the scores. */
    float[] logScores(float[] embedding) {
        float[] scores = new float[weights.length];
        for (int c = 0; c < scores.length; c++) {
            scores[c] = weights[c][embedding.length];
            for (int d = 0; d < embedding.length; d++) {
                scores[c] += weights[c][d] * embedding[d];
            }
        }
        return scores;
    }

    /**
     * As the file keeps it: each weight at the nearest of 255 even steps, as far as its class's largest to both sides.
     * So what is measured is what is written.
     */
    TagMap rounded() {
        float[][] rounded = new float[weights.length][];
        for (int c = 0; c < weights.length; c++) {
            rounded[c] = weights[c].clone();
            float step = step(weights[c]);
            for (int d = 0; d < weights[c].length - 1; d++) {
                rounded[c][d] = Math.round(weights[c][d] / step) * step;
            }
        }
        return new TagMap(rounded, pictures);
    }

    private static float step(float[] row) {
        float largest = 0;
        for (int d = 0; d < row.length - 1; d++) {
            largest = Math.max(largest, Math.abs(row[d]));
        }
        return Math.max(largest / Byte.MAX_VALUE, Float.MIN_NORMAL);
    }

    /**
     * The file: {@code embedding} [N,D] to {@code scores} [N,classes], which add up to 1; weights in int8 with a step
     * for each class, half of what float16 would take.
     */
    public byte[] write() {
        int numbers = weights[0].length - 1;
        byte[] steps = new byte[weights.length * numbers];
        float[] step = new float[weights.length];
        float[] bias = new float[weights.length];
        for (int c = 0; c < weights.length; c++) {
            step[c] = step(weights[c]);
            for (int d = 0; d < numbers; d++) {
                steps[c * numbers + d] = (byte) Math.round(weights[c][d] / step[c]);
            }
            bias[c] = weights[c][numbers];
        }
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("embedding", DataType.FLOAT, "N", numbers));
        graph.add(Tensors.bytes("steps", steps, weights.length, numbers));
        graph.add(Tensors.floats("step", step, weights.length));
        graph.add(Tensors.floats("bias", bias, weights.length));
        String weight = graph.add("DequantizeLinear", List.of("steps", "step"), Attribute.of("axis", 0));
        String logScores = graph.add("Gemm", List.of("embedding", weight, "bias"), Attribute.of("transB", 1));
        graph.add("Softmax", List.of(logScores), "scores", Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", weights.length));
        return graph.write("perceptory-image-tags", new TreeMap<>());
    }
}
