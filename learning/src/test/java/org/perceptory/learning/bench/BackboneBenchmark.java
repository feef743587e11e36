package org.perceptory.learning.bench;

import java.util.ArrayList;
import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.image.RgbImage;

/** ONNX Runtime alone: pictures as intake stores them, in batches of 16. */
public final class BackboneBenchmark {

  private static final int BATCH = 16;

  private BackboneBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<RgbImage> images = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      images.add(TestImages.draw(427, 320, i));
    }
    for (BackboneEntry entry : BackboneCatalogue.builtIn().entries()) {
      for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads *= 2) {
        try (Backbone backbone = Backbone.open(entry, threads)) {
          double batch = Stopwatch.median(() -> backbone.embed(images));
          System.out.printf("%s on %d threads: %.0f images/s%n",
              entry.id(), threads, 1000 * BATCH / batch);
        }
      }
    }
  }
}
