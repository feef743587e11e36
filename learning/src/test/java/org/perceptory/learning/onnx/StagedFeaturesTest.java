package org.perceptory.learning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.StagedFeatures.StageMap;

/** On a network of two stages: the pixels themselves, 8 x 8, and their means, 4 x 4. */
class StagedFeaturesTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void averageToTheEmbeddingOnAnyGrid(int grid) {
        Graph graph = twoStages();
        StagedFeatures.ofTheWhole(grid, List.of(8, 4)).append(graph);
        new PreprocessingGraph("pixels", Layout.NCHW, 8, 20, 64).prepend(graph);
        try (Session session = new Session(graph.write("test", new TreeMap<>()), 1)) {
            Output[] outputs = session.run(
                    List.of(TestImages.draw(40, 30, 1), TestImages.draw(40, 30, 2)), "embedding", "features");
            assertThat(outputs[1].shape()).containsExactly(2, 6, grid, grid);
            for (int value = 0; value < 12; value++) {
                assertThat(mean(outputs[1].values(), value * grid * grid, grid * grid))
                        .isCloseTo(outputs[0].values()[value], within(1e-6));
            }
        }
    }

    @Test
    void averageToTheEmbeddingWhereAStageSawButTheMiddle() {
        Graph graph = twoStages();
        new StagedFeatures(8, List.of(new StageMap(8, 8), new StageMap(4, 4))).append(graph);
        new PreprocessingGraph("pixels", Layout.NCHW, 8, 20, 64).prepend(graph);
        try (Session session = new Session(graph.write("test", new TreeMap<>()), 1)) {
            Output[] outputs = session.run(List.of(TestImages.draw(40, 30, 1)), "embedding", "features");
            for (int value = 0; value < 6; value++) {
                assertThat(mean(outputs[1].values(), value * 64, 64))
                        .isCloseTo(outputs[0].values()[value], within(1e-6));
            }
            for (int cell = 0; cell < 64; cell++) {
                boolean middle = cell / 8 >= 2 && cell / 8 < 6 && cell % 8 >= 2 && cell % 8 < 6;
                assertThat(outputs[1].values()[5 * 64 + cell] != 0).isEqualTo(middle);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 4, 4", "8, 6, 4", "8, 8, 16", "8, 5, 5"})
    void refuseAGridThatWouldShiftTheMean(int grid, int side, int reach) {
        assertThatThrownBy(() -> new StagedFeatures(grid, List.of(new StageMap(side, reach))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A map of %d does not fit the middle %d of a grid of %d", side, reach, grid);
    }

    private static double mean(float[] values, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static Graph twoStages() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("pixels", DataType.FLOAT, "N", 3, 8, 8));
        String coarse = graph.add(
                "AveragePool",
                List.of("pixels"),
                Attribute.of("kernel_shape", 2L, 2L),
                Attribute.of("strides", 2L, 2L));
        List<String> parts = List.of(part(graph, "pixels", 1), part(graph, coarse, 0.5f));
        graph.add("Concat", parts, StagedFeatures.EMBEDDING, Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type(StagedFeatures.EMBEDDING, DataType.FLOAT, "N", 6));
        return graph;
    }

    private static String part(Graph graph, String map, float weight) {
        String pooled = graph.add("Flatten", List.of(graph.add("GlobalAveragePool", List.of(map))));
        String unit = graph.add("LpNormalization", List.of(pooled), Attribute.of("axis", 1), Attribute.of("p", 2));
        return graph.add("Mul", List.of(unit, graph.scalar(weight)));
    }
}
