package org.perceptory.pretraining.pool;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A square picture.
 *
 * @param side width and height in pixels
 * @param rgb [side][side][3], row by row
 */
public record Square(int side, byte[] rgb) {

    private static final int SMALLEST = 32;

    /** Decodes a JPEG or PNG and keeps its centre square, resized to {@code side}; empty when it cannot be decoded. */
    public static Optional<Square> decode(byte[] file, int side) {
        return decode(file).map(square -> square.resized(side));
    }

    /** Decodes a JPEG or PNG and keeps its centre square; empty when it cannot be decoded or is tiny. */
    public static Optional<Square> decode(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null || Math.min(image.getWidth(), image.getHeight()) < SMALLEST) {
                return Optional.empty();
            }
            return Optional.of(centre(image));
        } catch (IOException | RuntimeException undecodable) {
            return Optional.empty();
        }
    }

    private static Square centre(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        int[] argb =
                image.getRGB((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side, null, 0, side);
        byte[] rgb = new byte[side * side * 3];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            for (int c = 0; c < 3; c++) {
                int value = (argb[i] >> (16 - 8 * c)) & 255;
                rgb[3 * i + c] = (byte) ((value * alpha + 255 * (255 - alpha)) / 255);
            }
        }
        return new Square(side, rgb);
    }

    /** The whole square at another size, antialiased. */
    public Square resized(int target) {
        byte[] out = new byte[target * target * 3];
        float[] values = new Crop(0, 0, side, false).resize(this, target);
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) Math.round(Math.clamp(values[i], 0f, 255f));
        }
        return new Square(target, out);
    }
}
