package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.HalfPrecision;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * {@code convert --network file --onnx file [--side pixels]}: makes a backbone of a network that was trained elsewhere:
 * pre-processing goes in front, the feature map behind, weights are stored in half precision; and prints what the
 * catalogue's entry needs.
 *
 * <p>The network takes {@code input} [N,3,H,W] RGB, (pixel - 127.5) / 64, and its embedding joins four stages whose
 * maps are 1/8, 1/16, 1/32 and 1/32 of the picture.
 */
final class ConvertStage implements Stage {

    @Override
    public void run(Options options) throws IOException {
        int side = (int) options.number("side", 128);
        byte[] file = convert(Files.readAllBytes(options.path("network")), side, side / 16);
        Files.write(options.path("onnx"), file);
        System.out.printf("bytes = %d%nsha256 = %s%n", file.length, FileHash.of(file));
    }

    /** The built-in form of a network for pictures of this side, its feature map on a grid of this side. */
    private static byte[] convert(byte[] network, int side, int grid) {
        Graph graph = Graph.read(network);
        StagedFeatures.ofTheWhole(grid, List.of(side / 8, side / 16, side / 32, side / 32))
                .append(graph);
        new PreprocessingGraph("input", Layout.NCHW, side, 127.5f, 64).prepend(graph);
        HalfPrecision.store(graph);
        return graph.write("perceptory-image", new TreeMap<>());
    }
}
