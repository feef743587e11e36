package org.perceptory.pretraining.onnx;

import java.io.IOException;
import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.pretraining.pool.Square;

/**
 * How far a backbone's file is from what it should compute, as largest absolute differences.
 *
 * @param embedding between the file's embeddings and those expected
 * @param features between the means of the file's feature maps and its embeddings
 */
public record Difference(double embedding, double features) {

  /** Compares on pictures of the network's own size, for which pre-processing changes nothing but the scale. */
  public static Difference measure(Backbone backbone, List<Square> pictures, float[][] expected)
      throws IOException {
    List<Embedded> found = backbone.embedWithFeatures(pictures.stream()
        .map(picture -> new RgbImage(picture.side(), picture.side(), picture.rgb())).toList());
    double embedding = 0;
    double features = 0;
    for (int i = 0; i < expected.length; i++) {
      float[] vector = found.get(i).embedding();
      for (int d = 0; d < vector.length; d++) {
        embedding = Math.max(embedding, Math.abs(vector[d] - expected[i][d]));
        features = Math.max(features, Math.abs(vector[d] - mean(found.get(i), d)));
      }
    }
    return new Difference(embedding, features);
  }

  private static double mean(Embedded embedded, int channel) {
    int cells = embedded.features().height() * embedded.features().width();
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += embedded.features().values()[channel * cells + i];
    }
    return sum / cells;
  }
}
