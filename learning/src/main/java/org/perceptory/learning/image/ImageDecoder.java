package org.perceptory.learning.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import javax.imageio.ImageReader;

/** Decodes pictures that {@link ImageIntake} accepted. Thread-safe; takes six bytes a pixel while it works. */
public final class ImageDecoder {
  private ImageDecoder() {}

  /**
   * @param jpeg as in {@link AcceptedImage#jpeg}
   * @throws RefusedImageException {@link ImageRefusal#DAMAGED} when it is no such picture any more
   */
  public static RgbImage decode(byte[] jpeg) {
    try {
      ImageReader reader = Readers.openPlainJpeg(jpeg);
      try {
        return rgb(reader.read(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      throw new RefusedImageException(ImageRefusal.DAMAGED, e);
    }
  }

  private static RgbImage rgb(BufferedImage picture) {
    if (picture.getType() != BufferedImage.TYPE_3BYTE_BGR) {
      return AreaAverage.shrink(picture, picture.getWidth(), picture.getHeight());
    }
    byte[] pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i += 3) {
      byte blue = pixels[i];
      pixels[i] = pixels[i + 2];
      pixels[i + 2] = blue;
    }
    return new RgbImage(picture.getWidth(), picture.getHeight(), pixels);
  }
}
