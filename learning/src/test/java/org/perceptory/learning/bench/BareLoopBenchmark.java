package org.perceptory.learning.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.Modality;
import org.perceptory.learning.backbone.TestImages;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RgbImage;

/** Decoding and embedding stored pictures in a bare loop: what the whole job is measured against. */
public final class BareLoopBenchmark {

  private static final int BATCH = 16;

  private BareLoopBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      files.add(jpeg(TestImages.draw(427, 320, i)));
    }
    try (Backbone backbone = Backbone.open(
        BackboneCatalogue.builtIn().preferred(Modality.IMAGE).orElseThrow(), threads)) {
      double whole = Stopwatch.median(() -> backbone.embed(decode(files)));
      double decoding = Stopwatch.median(() -> decode(files));
      System.out.printf("bare loop on %d threads: %.0f images/s, of which decoding takes %.0f %%%n",
          threads, 1000 * BATCH / whole, 100 * decoding / whole);
    }
  }

  private static List<RgbImage> decode(List<byte[]> files) {
    return files.parallelStream().map(ImageDecoder::decode).toList();
  }

  private static byte[] jpeg(RgbImage image) throws IOException {
    BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_3BYTE_BGR);
    picture.getRaster().setDataElements(0, 0, image.width(), image.height(), image.rgb());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", file);
    return file.toByteArray();
  }
}
