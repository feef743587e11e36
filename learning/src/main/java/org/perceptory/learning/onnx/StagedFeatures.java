package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a network whose embedding joins several stages a feature map to match. Each part of its embedding is
 * weight · g / ‖g‖₂, g being the mean of a stage's map over the picture. The feature map joins the stages' maps, each
 * times its own weight / ‖g‖₂, on one grid: finer maps are averaged over tiles, coarser ones repeated. Both keep a
 * mean as it is, so the mean over the grid is the embedding and attention maps made from it are exact.
 *
 * @param grid height and width of the feature map
 * @param stageSides height and width of each stage's map, in the order in which the embedding joins them
 */
public record StagedFeatures(int grid, List<Integer> stageSides) {

  public static final String EMBEDDING = "embedding";
  public static final String FEATURES = "features";

  private static final float SMALLEST_NORM = 1e-12f;

  /** @throws IllegalArgumentException when a stage's side and the grid are not multiples of each other */
  public StagedFeatures {
    stageSides = List.copyOf(stageSides);
    for (int side : stageSides) {
      if (Math.max(side, grid) % Math.min(side, grid) != 0) {
        throw new IllegalArgumentException("A map of %d does not fit a grid of %d".formatted(side, grid));
      }
    }
  }

  /** Adds the output {@code features} [N,D,grid,grid] beside {@code embedding} [N,D], in place of an older one. */
  public void append(Graph graph) {
    graph.outputs().removeIf(output -> output.getName().equals(FEATURES));
    graph.nodes().removeIf(node -> node.getOutputList().contains(FEATURES));
    List<String> parts = graph.producer(EMBEDDING).getInputList();
    List<String> maps = new ArrayList<>();
    for (int stage = 0; stage < parts.size(); stage++) {
      maps.add(stage(graph, parts.get(stage), stageSides.get(stage)));
    }
    graph.add("Concat", maps, FEATURES, Attribute.of("axis", 1));
    Object dimension = (int) graph.output(EMBEDDING).getType().getTensorType().getShape().getDim(1).getDimValue();
    graph.outputs().add(Tensors.type(FEATURES, DataType.FLOAT, "N", dimension, grid, grid));
  }

  private String stage(Graph graph, String part, int side) {
    NodeProto weighted = graph.producer(part);
    NodeProto flattened = graph.producer(graph.producer(weighted.getInput(0)).getInput(0));
    NodeProto pooled = graph.producer(flattened.getInput(0));
    String norm = graph.add("ReduceL2", List.of(pooled.getOutput(0), graph.longs(1)));
    String divisor = graph.add("Max", List.of(norm, graph.scalar(SMALLEST_NORM)));
    String factor = graph.add("Div", List.of(weighted.getInput(1), divisor));
    return graph.add("Mul", List.of(onGrid(graph, pooled.getInput(0), side), factor));
  }

  private String onGrid(Graph graph, String map, int side) {
    if (side > grid) {
      long tile = side / grid;
      return graph.add("AveragePool", List.of(map),
          Attribute.of("kernel_shape", tile, tile), Attribute.of("strides", tile, tile));
    }
    if (side < grid) {
      float times = (float) grid / side;
      String scales = graph.add(Tensors.floats("scales_" + map, new float[] {1, 1, times, times}, 4));
      AttributeProto[] repeat = {
        Attribute.of("mode", "nearest"),
        Attribute.of("coordinate_transformation_mode", "asymmetric"),
        Attribute.of("nearest_mode", "floor"),
      };
      return graph.add("Resize", List.of(map, "", scales), repeat);
    }
    return map;
  }
}
