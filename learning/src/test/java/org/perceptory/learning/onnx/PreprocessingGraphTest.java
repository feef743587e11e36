package org.perceptory.learning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;

/** What the graph does to pixels, against the same thing written out in Java. */
class PreprocessingGraphTest {

    private static final int SIDE = 32;

    @ParameterizedTest
    @CsvSource({
        "32, 32, NCHW",
        "96, 64, NCHW",
        "41, 67, NCHW",
        "320, 240, NCHW",
        "20, 11, NCHW",
        "1, 1, NCHW",
        "700, 33, NCHW",
        "96, 64, NHWC",
        "20, 11, NHWC",
    })
    void cropsResizesAndNormalises(int width, int height, Layout layout) {
        RgbImage image = TestImages.draw(width, height, 3);
        float[] expected = Resampling.square(image, SIDE);
        Output output = run(new PreprocessingGraph("pixels", layout, SIDE, 127.5f, 64), image);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                for (int c = 0; c < 3; c++) {
                    int place = layout == Layout.NCHW ? (c * SIDE + y) * SIDE + x : (y * SIDE + x) * 3 + c;
                    float pixel = output.values()[place] * 64 + 127.5f;
                    assertThat(pixel).isCloseTo(expected[(y * SIDE + x) * 3 + c], within(1.01f));
                }
            }
        }
    }

    private static Output run(PreprocessingGraph preprocessing, RgbImage image) {
        Graph graph = new Graph();
        graph.add("Identity", List.of("pixels"), "seen");
        Object[] shape = preprocessing.layout() == Layout.NCHW
                ? new Object[] {"N", 3, SIDE, SIDE}
                : new Object[] {"N", SIDE, SIDE, 3};
        graph.inputs().add(Tensors.type("pixels", DataType.FLOAT, shape));
        graph.outputs().add(Tensors.type("seen", DataType.FLOAT, shape));
        preprocessing.prepend(graph);
        try (Session session = new Session(graph.write("test", new TreeMap<>()), 1)) {
            return session.run(List.of(image), "seen")[0];
        }
    }
}
