package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.perceptory.learning.file.Bytes;
import org.perceptory.learning.file.TruncatedFileException;

/**
 * The border that every picture crosses once. What it is, is told by its content; how large, by its header; only then
 * is it decoded, turned upright, laid on white, brought to 8-bit sRGB, made small and written anew, so that nothing of
 * the camera's (place, time, maker) is left.
 *
 * <p>Thread-safe. One call takes about 30 MB for a photograph, whatever its size; at the default limits a progressive
 * JPEG of just under 40 megapixels may take 270 MB (most of it outside the heap) and 5 s, a WebP 160 MB and 10 s: let
 * few run at a time.
 */
public final class ImageIntake {
    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);

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
     * pixel of its own up to 12 megapixels; of a larger one, that many, and of a JPEG beyond 40 megapixels the mean of
     * each eight by eight. 12 megapixels take 110 MB and 0.2 s of a processor, 24 take 180 MB and 0.8 s.
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
                case JPEG, PLAIN_CMYK_JPEG -> decodeJpeg(JpegHeader.read(file), reading);
                case PNG -> decodePng(PngHeader.of(file, limits.whole()), reading);
                case WEBP -> decodeWebp(WebpHeader.read(file), reading);
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
        check(header, limits.whole());
        return read(header, reading);
    }

    /** Its decoder gives up on all of a picture whose check sum is wrong, though every row has been there. */
    private RgbImage decodePng(PngHeader png, Reading.Choice reading) throws IOException {
        try {
            return decode(png.picture(), reading);
        } catch (IOException stumbled) {
            return read(png.summed().orElseThrow(() -> stumbled), reading);
        }
    }

    /**
     * Very large ones at an eighth of their size, where that has more pixels than are kept; any strip of few pixels.
     */
    private RgbImage decodeJpeg(JpegHeader jpeg, Reading.Choice reading) throws IOException {
        PictureHeader header = jpeg.picture();
        check(header, limits.jpeg());
        if (limits.whole().holdsPixels(header)) {
            return read(header, reading);
        }
        boolean fine = Math.min(header.width(), header.height()) >= JpegMeans.SIDE * Reading.SIDE;
        if (!jpeg.isProgressive() && (!fine || jpeg.isOfInks())) {
            return read(header, reading); // By rows, so that no more is ever held than is wanted.
        }
        BufferedImage means = InterleavedRgb.of(JpegMeans.of(header.file()), SRGB);
        return header.orientation().upright(Shrinking.read(means, jpeg.colours(), reading));
    }

    private static RgbImage read(PictureHeader header, Reading.Choice reading) throws IOException {
        return read(Canvas.covered(header), reading);
    }

    private static RgbImage read(Canvas canvas, Reading.Choice reading) throws IOException {
        PictureHeader header = canvas.header();
        ImageReader reader = Readers.open(header.format(), header.file());
        try {
            return header.orientation().upright(read(reader, canvas, reading));
        } finally {
            reader.dispose();
        }
    }

    private static RgbImage read(ImageReader reader, Canvas canvas, Reading.Choice reading) throws IOException {
        if (canvas.isCovered()) {
            return Shrinking.read(reader, canvas.header(), reading);
        }
        RgbImage whole = canvas.around(Shrinking.read(reader, canvas.header(), Reading::whole));
        return Shrinking.read(InterleavedRgb.of(whole, SRGB), Colours.SRGB, reading);
    }

    private RgbImage decodeWebp(Canvas canvas, Reading.Choice reading) throws IOException {
        check(canvas.header(), limits.whole());
        return read(canvas, reading);
    }

    /** Its reader finds the first frame, which may be larger than the file says it is, without decoding it. */
    private RgbImage decodeGif(byte[] file, Reading.Choice reading) throws IOException {
        ImageReader reader = Readers.open(PictureFormat.GIF, file);
        try {
            Canvas canvas = GifCanvas.read(reader, file);
            check(canvas.header(), limits.whole());
            return read(reader, canvas, reading);
        } finally {
            reader.dispose();
        }
    }

    private static void check(PictureHeader header, ImageLimits.Size size) {
        if (!size.holds(header)) {
            throw new RefusedImageException(
                    ImageRefusal.TOO_MANY_PIXELS, header.width(), header.height(), size.pixels(), size.side());
        }
        if (Math.min(header.width(), header.height()) < ImageLimits.SMALLEST_SIDE) {
            throw new RefusedImageException(
                    ImageRefusal.TOO_SMALL, header.width(), header.height(), ImageLimits.SMALLEST_SIDE);
        }
    }
}
