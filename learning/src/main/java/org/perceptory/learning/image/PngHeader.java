package org.perceptory.learning.image;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import org.perceptory.learning.file.Bytes;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition) and keeps those that make the picture: what else there is
 * (texts and profiles, compressed ones too) never reaches the decoder.
 */
final class PngHeader {
  private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
  private static final int SIGNATURE = 8;
  private static final int FRAME = 12;

  private PngHeader() {}

  static PictureHeader read(byte[] data) {
    Bytes file = new Bytes(data);
    if (!file.says(12, "IHDR")) {
      throw new RefusedImageException(file.has(12, 4) ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
    }
    Orientation orientation = Orientation.TOP_LEFT;
    ByteArrayOutputStream kept = new ByteArrayOutputStream(data.length);
    kept.write(data, 0, SIGNATURE);
    int at = SIGNATURE;
    String type;
    do {
      long length = file.u32(at);
      if (!file.has(at, length + FRAME)) {
        throw new RefusedImageException(ImageRefusal.TRUNCATED);
      }
      type = file.text(at + 4, 4);
      int end = (int) (at + length + FRAME);
      if (PICTURE.contains(type)) {
        check(file, at, end);
        kept.write(data, at, end - at);
      } else if (type.equals("eXIf")) {
        orientation = Orientation.ofExif(file, at + 8, end - 4);
      }
      at = end;
    } while (!type.equals("IEND"));
    return new PictureHeader(file.u32(16), file.u32(20), orientation, kept.toByteArray());
  }

  /** By the chunk's own check sum, over its type and data. */
  private static void check(Bytes file, int start, int end) {
    CRC32 sum = new CRC32();
    sum.update(file.data(), start + 4, end - start - 8);
    if (sum.getValue() != file.u32(end - 4)) {
      throw new RefusedImageException(ImageRefusal.DAMAGED);
    }
  }
}
