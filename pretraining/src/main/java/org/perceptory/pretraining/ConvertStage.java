package org.perceptory.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.HalfPrecision;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * Makes a built-in backbone of a network fresh from pre-training: pre-processing goes in front, the feature map
 * behind, weights are stored in half precision.
 *
 * <p>Run by hand: {@code ConvertStage network.onnx perceptory-image-1.onnx}; it prints the SHA-256 and the size
 * that the catalogue's entry needs. The network takes {@code input} [N,3,H,W] RGB, (pixel - 127.5) / 64, and its
 * embedding joins four stages whose maps are 1/8, 1/16, 1/32 and 1/32 of the picture.
 */
public final class ConvertStage {

  private static final int SIDE = 128;
  private static final int GRID = SIDE / 16;

  private ConvertStage() {}

  public static void main(String[] arguments) throws IOException {
    byte[] file = convert(Files.readAllBytes(Path.of(arguments[0])), SIDE, GRID);
    Files.write(Path.of(arguments[1]), file);
    System.out.printf("sha256 = %s%nbytes = %d%n", sha256(file), file.length);
  }

  /** The built-in form of a network for pictures of this side, its feature map on a grid of this side. */
  public static byte[] convert(byte[] network, int side, int grid) {
    Graph graph = Graph.read(network);
    StagedFeatures.ofTheWhole(grid, List.of(side / 8, side / 16, side / 32, side / 32)).append(graph);
    new PreprocessingGraph("input", Layout.NCHW, side, 127.5f, 64).prepend(graph);
    HalfPrecision.store(graph);
    return graph.write("perceptory-image", new TreeMap<>());
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
