package org.perceptory.pretraining.tags;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.HalfPrecision;
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

  /** The file: {@code embedding} [N,D] to {@code scores} [N,classes], which add up to 1; weights in float16. */
  public byte[] write() {
    int numbers = weights[0].length - 1;
    float[] factors = new float[weights.length * numbers];
    float[] bias = new float[weights.length];
    for (int c = 0; c < weights.length; c++) {
      System.arraycopy(weights[c], 0, factors, c * numbers, numbers);
      bias[c] = weights[c][numbers];
    }
    Graph graph = new Graph();
    graph.inputs().add(Tensors.type("embedding", DataType.FLOAT, "N", numbers));
    graph.add(Tensors.floats("weight", factors, weights.length, numbers));
    graph.add(Tensors.floats("bias", bias, weights.length));
    String logScores = graph.add("Gemm", List.of("embedding", "weight", "bias"), Attribute.of("transB", 1));
    graph.add("Softmax", List.of(logScores), "scores", Attribute.of("axis", 1));
    graph.outputs().add(Tensors.type("scores", DataType.FLOAT, "N", weights.length));
    HalfPrecision.store(graph);
    return graph.write("perceptory-image-tags", new TreeMap<>());
  }
}
