package org.perceptory.learning.image;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.perceptory.learning.file.Bytes;
import org.perceptory.learning.file.TruncatedFileException;

/**
 * The border that every picture crosses once. What it is, is told by its content; how large, by its header; only then
 * is it decoded, turned upright, laid on white, brought to 8-bit sRGB, made small and written anew, so that nothing of
 * the camera's (place, time, maker) is left.
 *
 * <p>Thread-safe. One call takes about 30 MB for a photograph; at the default limits a progressive JPEG may take 270 MB
 * (most of it outside the heap) and 5 s, a WebP 160 MB and 10 s: let few run at a time.
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
     * The picture as it is kept.
     *
     * @param file of any kind, not changed
     * @throws RefusedImageException when it is not a picture that can be kept; nothing else, whatever the bytes
     */
    public AcceptedImage accept(byte[] file) {
        RgbImage picture = read(file, Reading::kept);
        return new AcceptedImage(
                StoredJpeg.encode(picture), picture.width(), picture.height(), PerceptualHash.of(picture));
    }

    /**
     * The picture as whoever runs a model's file decodes it, to be looked at once: upright, sRGB, on white, with every
     * pixel of its own up to 12 megapixels; of a larger one, that many. 12 megapixels take 110 MB and 0.2 s of a
     * processor, 24 take 180 MB and 0.8 s.
     *
     * @param file of any kind, not changed
     * @throws RefusedImageException when it is not a picture that could be kept; nothing else, whatever the bytes
     */
    public RgbImage look(byte[] file) {
        return read(file, Reading::seen);
    }

    private RgbImage read(byte[] file, Reading.Choice reading) {
        if (file.length == 0) {
            throw new RefusedImageException(ImageRefusal.EMPTY);
        }
        if (file.length > limits.bytes()) {
            throw new RefusedImageException(ImageRefusal.TOO_MANY_BYTES, (long) file.length, limits.bytes());
        }
        try {
            return switch (FileType.of(new Bytes(file))) {
                case JPEG, PLAIN_CMYK_JPEG -> decode(JpegHeader.read(file), reading);
                case PNG -> decode(PngHeader.read(file), reading);
                case WEBP -> decode(WebpHeader.read(file), reading);
                case BMP -> decode(BmpHeader.read(file), reading);
                case GIF -> decodeGif(file, reading);
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

    private RgbImage decode(PictureHeader header, Reading.Choice reading) throws IOException {
        check(header);
        ImageReader reader = Readers.open(header.format(), header.file());
        try {
            return header.orientation().upright(Shrinking.read(reader, header, reading));
        } finally {
            reader.dispose();
        }
    }

    /** Its reader finds the first frame, which may be larger than the file says it is, without decoding it. */
    private RgbImage decodeGif(byte[] file, Reading.Choice reading) throws IOException {
        ImageReader reader = Readers.open(PictureFormat.GIF, file);
        try {
            PictureHeader header = PictureHeader.srgb(
                    PictureFormat.GIF, reader.getWidth(0), reader.getHeight(0), Orientation.TOP_LEFT, file);
            check(header);
            return Shrinking.read(reader, header, reading);
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
