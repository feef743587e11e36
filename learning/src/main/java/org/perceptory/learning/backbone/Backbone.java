package org.perceptory.learning.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * A pre-trained network, loaded. Thread-safe; holds native memory until closed.
 *
 * <p>Two sessions stand on the one file: ONNX Runtime computes every output a graph has, asked for or not, so what
 * only embeds runs without the feature map. The second session is made when the first feature map is asked for.
 */
public final class Backbone implements AutoCloseable {

  private final byte[] file;
  private final int threads;
  private final int embeddingSize;
  private final Session embedding;
  private Session features;

  private Backbone(byte[] file, int threads) {
    Graph graph = Graph.read(file);
    this.file = file;
    this.threads = threads;
    this.embeddingSize = (int) graph.output(StagedFeatures.EMBEDDING)
        .getType().getTensorType().getShape().getDim(1).getDimValue();
    graph.outputs().removeIf(output -> !output.getName().equals(StagedFeatures.EMBEDDING));
    this.embedding = new Session(graph.write("embedding", new TreeMap<>()), threads);
  }

  /**
   * Loads a backbone of the catalogue.
   *
   * @param threads that compute one batch, at least 1
   */
  public static Backbone open(BackboneEntry entry, int threads) {
    return new Backbone(entry.read(), threads);
  }

  /**
   * Loads a backbone from a file that keeps to the backbones' contract.
   *
   * @param threads that compute one batch, at least 1
   * @throws IllegalArgumentException when the file is no such backbone
   */
  public static Backbone open(Path onnx, int threads) throws IOException {
    return new Backbone(Files.readAllBytes(onnx), threads);
  }

  /** D, the length of an embedding. */
  public int embeddingSize() {
    return embeddingSize;
  }

  /**
   * Embeds pictures; those of the same size go through the network together, so a batch should not be larger than
   * memory allows: 16 is a good number.
   *
   * @return {@code [n][D]}, in the order of the pictures
   */
  public float[][] embed(List<RgbImage> images) {
    float[][] embeddings = new float[images.size()][];
    sameSizes(images).forEach(group -> {
      Output output = embedding.run(pick(images, group), StagedFeatures.EMBEDDING)[0];
      for (int i = 0; i < group.size(); i++) {
        embeddings[group.get(i)] = output.row(i);
      }
    });
    return embeddings;
  }

  /** As {@link #embed}, with what was seen where. */
  public List<Embedded> embedWithFeatures(List<RgbImage> images) {
    Embedded[] embedded = new Embedded[images.size()];
    sameSizes(images).forEach(group -> {
      Output[] outputs = features()
          .run(pick(images, group), StagedFeatures.EMBEDDING, StagedFeatures.FEATURES);
      long[] shape = outputs[1].shape();
      for (int i = 0; i < group.size(); i++) {
        FeatureMap map = new FeatureMap((int) shape[1], (int) shape[2], (int) shape[3], outputs[1].row(i));
        embedded[group.get(i)] = new Embedded(outputs[0].row(i), map);
      }
    });
    return List.of(embedded);
  }

  @Override
  public synchronized void close() {
    embedding.close();
    if (features != null) {
      features.close();
    }
  }

  private synchronized Session features() {
    if (features == null) {
      features = new Session(file, threads);
    }
    return features;
  }

  private static Iterable<List<Integer>> sameSizes(List<RgbImage> images) {
    record Size(int width, int height) {}
    Map<Size, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < images.size(); i++) {
      Size size = new Size(images.get(i).width(), images.get(i).height());
      groups.computeIfAbsent(size, first -> new ArrayList<>()).add(i);
    }
    return groups.values();
  }

  private static List<RgbImage> pick(List<RgbImage> images, List<Integer> indices) {
    return indices.stream().map(images::get).toList();
  }
}
