package org.perceptory.learning.golden;

import ai.djl.util.JsonUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.learning.model.Attention;

/**
 * Writes the golden vectors of each built-in backbone into the folder that is named. Run by hand when a backbone
 * enters the catalogue, never to make a failing test pass.
 */
public final class WriteGoldenVectors {

  private static final int CLASSES = 3;

  private WriteGoldenVectors() {}

  public static void main(String[] arguments) throws IOException {
    for (BackboneEntry entry : BackboneCatalogue.builtIn().entries()) {
      Path file = Path.of(arguments[0], GoldenVectors.fileName(entry.id(), entry.version()));
      Files.writeString(file, JsonUtils.GSON_PRETTY.toJson(vectors(entry)) + "\n");
    }
  }

  private static GoldenVectors vectors(BackboneEntry entry) {
    List<RgbImage> images = TestImages.several();
    try (Backbone backbone = Backbone.open(entry, 1)) {
      List<Embedded> embedded = backbone.embedWithFeatures(images);
      List<GoldenVectors.Picture> pictures = new ArrayList<>();
      for (int i = 0; i < images.size(); i++) {
        RgbImage image = images.get(i);
        String rgb = Base64.getEncoder().encodeToString(image.rgb());
        pictures.add(new GoldenVectors.Picture(
            image.width(), image.height(), rgb, Base64Floats.write(embedded.get(i).embedding())));
      }
      int size = entry.embeddingSize();
      Head linear = new Head(24, Layer.NONE, layer(size, CLASSES, 1));
      Head hidden = new Head(24, layer(size, 6, 2), layer(6, CLASSES, 3));
      return new GoldenVectors(entry.id(), entry.sha256(), size, 1e-4f, pictures,
          List.of(answers(linear, embedded), answers(hidden, embedded)));
    }
  }

  private static GoldenVectors.GoldenHead answers(Head head, List<Embedded> pictures) {
    return new GoldenVectors.GoldenHead(
        head.scale(),
        head.hidden().outputs(),
        Base64Floats.write(head.output().weights()),
        Base64Floats.write(head.output().bias()),
        Base64Floats.write(head.hidden().weights()),
        Base64Floats.write(head.hidden().bias()),
        pictures.stream().map(p -> Base64Floats.write(head.probabilities(p.embedding()))).toList(),
        pictures.stream().map(p -> Base64Floats.write(joined(Attention.of(head, p).maps()))).toList());
  }

  static float[] joined(float[][] rows) {
    float[] joined = new float[rows.length * rows[0].length];
    for (int k = 0; k < rows.length; k++) {
      System.arraycopy(rows[k], 0, joined, k * rows[k].length, rows[k].length);
    }
    return joined;
  }

  private static Layer layer(int inputs, int outputs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] weights = new float[inputs * outputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) random.nextDouble(-0.2, 0.2);
    }
    return new Layer(inputs, outputs, weights, new float[outputs]);
  }
}
