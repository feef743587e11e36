package org.perceptory.learning.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.perceptory.learning.file.Bytes;
import org.perceptory.learning.file.TruncatedFileException;

/**
 * The border that every picture crosses once. What it is, is told by its content; how large, by its header;
 * only then is it decoded, turned upright, laid on white, brought to 8-bit sRGB, made small and written anew,
 * so that nothing of the camera's (place, time, maker) is left.
 *
 * <p>Thread-safe. One call takes about 30 MB for a photograph; at the default limits a progressive JPEG may take
 * 270 MB (most of it outside the heap) and 5 s, a WebP 160 MB and 10 s: let few run at a time.
 */
public final class ImageIntake {
  private final ImageLimits limits;

  public ImageIntake() {
    this(ImageLimits.DEFAULT);
  }

  public ImageIntake(ImageLimits limits) {
    this.limits = limits;
  }

  /**
   * @param file of any kind, not changed
   * @throws RefusedImageException when it is not a picture that can be kept; nothing else, whatever the bytes
   */
  public AcceptedImage accept(byte[] file) {
    if (file.length == 0) {
      throw new RefusedImageException(ImageRefusal.EMPTY);
    }
    if (file.length > limits.bytes()) {
      throw new RefusedImageException(ImageRefusal.TOO_MANY_BYTES, (long) file.length, limits.bytes());
    }
    RgbImage picture = read(file);
    return new AcceptedImage(
        StoredJpeg.encode(picture), picture.width(), picture.height(), PerceptualHash.of(picture));
  }

  private RgbImage read(byte[] file) {
    try {
      PictureFormat format = FileType.of(new Bytes(file));
      return switch (format) {
        case JPEG -> decode(format, JpegHeader.read(file));
        case PNG -> decode(format, PngHeader.read(file));
        case WEBP -> decode(format, WebpHeader.read(file));
        case BMP -> decode(format, BmpHeader.read(file));
        case GIF -> decodeGif(file);
      };
    } catch (RefusedImageException e) {
      throw e;
    } catch (TruncatedFileException e) {
      throw new RefusedImageException(ImageRefusal.TRUNCATED, e);
    } catch (IOException | RuntimeException e) {
      // Decoders answer broken files with whatever their code happened to run into.
      throw new RefusedImageException(ImageRefusal.DAMAGED, e);
    }
  }

  private RgbImage decode(PictureFormat format, PictureHeader header) throws IOException {
    check(header);
    ImageReader reader = Readers.open(format, header.file());
    try {
      return header.orientation().upright(Shrinking.read(reader));
    } finally {
      reader.dispose();
    }
  }

  /** Its reader finds the first frame, which may be larger than the file says it is, without decoding it. */
  private RgbImage decodeGif(byte[] file) throws IOException {
    ImageReader reader = Readers.open(PictureFormat.GIF, file);
    try {
      check(new PictureHeader(reader.getWidth(0), reader.getHeight(0), Orientation.TOP_LEFT, file));
      return Shrinking.read(reader);
    } finally {
      reader.dispose();
    }
  }

  private void check(PictureHeader header) {
    long width = header.width();
    long height = header.height();
    if (width > limits.side() || height > limits.side() || width * height > limits.pixels()) {
      throw new RefusedImageException(
          ImageRefusal.TOO_MANY_PIXELS, width, height, limits.pixels(), limits.side());
    }
    if (Math.min(width, height) < ImageLimits.SMALLEST_SIDE) {
      throw new RefusedImageException(ImageRefusal.TOO_SMALL, width, height, ImageLimits.SMALLEST_SIDE);
    }
  }
}
