package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a network whose embedding joins several stages a feature map to match. Each part of its embedding is weight · g
 * / ‖g‖₂, g being the mean of a stage's map over the picture. The feature map joins the stages' maps, each times its
 * own weight / ‖g‖₂, on one grid: finer maps are averaged over tiles, coarser ones repeated, and a map of the picture's
 * middle is surrounded by zeros and made larger by as much as they take away. All keep a mean as it is, so the mean
 * over the grid is the embedding and attention maps made from it are exact.
 *
 * @param grid height and width of the feature map
 * @param maps each stage's, in the order in which the embedding joins them
 */
public record StagedFeatures(int grid, List<StageMap> maps) {

    /**
     * Where a stage's map belongs.
     *
     * @param side height and width of the map
     * @param reach height and width, in cells of the grid, of the middle part that it was made of
     */
    public record StageMap(int side, int reach) {}

    public static final String EMBEDDING = "embedding";
    public static final String FEATURES = "features";

    private static final float SMALLEST_NORM = 1e-12f;

    /**
     * @throws IllegalArgumentException when a map's side and its reach are not multiples of each other, or it is askew
     */
    public StagedFeatures {
        maps = List.copyOf(maps);
        for (StageMap map : maps) {
            if (Math.max(map.side(), map.reach()) % Math.min(map.side(), map.reach()) != 0
                    || map.reach() > grid
                    || (grid - map.reach()) % 2 != 0) {
                throw new IllegalArgumentException("A map of %d does not fit the middle %d of a grid of %d"
                        .formatted(map.side(), map.reach(), grid));
            }
        }
    }

    /** For a network all of whose stages see the whole picture: the sides of their maps. */
    public static StagedFeatures ofTheWhole(int grid, List<Integer> sides) {
        return new StagedFeatures(
                grid, sides.stream().map(side -> new StageMap(side, grid)).toList());
    }

    /** Adds the output {@code features} [N,D,grid,grid] beside {@code embedding} [N,D], in place of an older one. */
    public void append(Graph graph) {
        graph.outputs().removeIf(output -> output.getName().equals(FEATURES));
        graph.nodes().removeIf(node -> node.getOutputList().contains(FEATURES));
        List<String> parts = graph.producer(EMBEDDING).getInputList();
        List<String> joined = new ArrayList<>();
        for (int stage = 0; stage < parts.size(); stage++) {
            joined.add(stage(graph, parts.get(stage), maps.get(stage)));
        }
        graph.add("Concat", joined, FEATURES, Attribute.of("axis", 1));
        Object dimension = (int) graph.output(EMBEDDING)
                .getType()
                .getTensorType()
                .getShape()
                .getDim(1)
                .getDimValue();
        graph.outputs().add(Tensors.type(FEATURES, DataType.FLOAT, "N", dimension, grid, grid));
    }

    private String stage(Graph graph, String part, StageMap map) {
        NodeProto weighted = graph.producer(part);
        NodeProto flattened =
                graph.producer(graph.producer(weighted.getInput(0)).getInput(0));
        NodeProto pooled = graph.producer(flattened.getInput(0));
        String norm = graph.add("ReduceL2", List.of(pooled.getOutput(0), graph.longs(1)));
        String divisor = graph.add("Max", List.of(norm, graph.scalar(SMALLEST_NORM)));
        String factor = graph.add("Div", List.of(weighted.getInput(1), divisor));
        return graph.add("Mul", List.of(onGrid(graph, pooled.getInput(0), map), factor));
    }

    private String onGrid(Graph graph, String values, StageMap map) {
        String cells = resized(graph, values, map.side(), map.reach());
        long border = (grid - map.reach()) / 2;
        if (border == 0) {
            return cells;
        }
        float gain = (float) grid * grid / (map.reach() * map.reach());
        String stronger = graph.add("Mul", List.of(cells, graph.scalar(gain)));
        return graph.add("Pad", List.of(stronger, graph.longs(0, 0, border, border, 0, 0, border, border)));
    }

    private static String resized(Graph graph, String values, int side, int reach) {
        if (side > reach) {
            long tile = side / reach;
            return graph.add(
                    "AveragePool",
                    List.of(values),
                    Attribute.of("kernel_shape", tile, tile),
                    Attribute.of("strides", tile, tile));
        }
        if (side < reach) {
            float times = (float) reach / side;
            String scales = graph.add(Tensors.floats("scales_" + values, new float[] {1, 1, times, times}, 4));
            AttributeProto[] repeat = {
                Attribute.of("mode", "nearest"),
                Attribute.of("coordinate_transformation_mode", "asymmetric"),
                Attribute.of("nearest_mode", "floor"),
            };
            return graph.add("Resize", List.of(values, "", scales), repeat);
        }
        return values;
    }
}
