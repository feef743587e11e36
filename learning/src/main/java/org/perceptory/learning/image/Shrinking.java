package org.perceptory.learning.image;

import java.awt.Rectangle;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/** Reads a picture at the size in which it is kept, without ever holding the whole of a large one. */
final class Shrinking {
  /** Pixels of the shorter side that are kept; see {@code package-info} for how it was chosen. */
  static final int SIDE = 320;

  /** A longer side of more than this many shorter ones is cropped at its ends: networks look at the middle. */
  private static final int LONGEST = 4;

  /** How much finer than the result to read, so that leaving pixels out does not show in their means. */
  private static final int FINER = 4;

  private Shrinking() {}

  static RgbImage read(ImageReader reader) throws IOException {
    Rectangle region = region(reader.getWidth(0), reader.getHeight(0));
    int shorter = Math.min(region.width, region.height);
    int every = Math.max(1, shorter / (FINER * SIDE));
    ImageReadParam settings = reader.getDefaultReadParam();
    settings.setSourceRegion(region);
    settings.setSourceSubsampling(every, every, 0, 0);
    BufferedImage picture = reader.read(0, settings);
    double scale = Math.min(1, (double) SIDE / shorter);
    int width = Math.min(picture.getWidth(), (int) Math.round(scale * region.width));
    int height = Math.min(picture.getHeight(), (int) Math.round(scale * region.height));
    return toSrgb(AreaAverage.shrink(picture, width, height), picture.getColorModel());
  }

  private static Rectangle region(int width, int height) {
    int longest = LONGEST * Math.min(width, height);
    int keptWidth = Math.min(width, longest);
    int keptHeight = Math.min(height, longest);
    return new Rectangle((width - keptWidth) / 2, (height - keptHeight) / 2, keptWidth, keptHeight);
  }

  /** Converts the few pixels that are left rather than the many that were read. */
  private static RgbImage toSrgb(RgbImage picture, ColorModel colours) {
    ColorSpace space = colours.getColorSpace();
    if (space.isCS_sRGB() || space.getType() != ColorSpace.TYPE_RGB) {
      return picture;
    }
    ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    BufferedImage converted = new ColorConvertOp(space, srgb, null)
        .filter(InterleavedRgb.of(picture, space), InterleavedRgb.empty(picture.width(), picture.height(), srgb));
    return InterleavedRgb.pixels(converted);
  }
}
