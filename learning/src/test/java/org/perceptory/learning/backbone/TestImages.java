package org.perceptory.learning.backbone;

import java.util.List;
import java.util.SplittableRandom;
import org.perceptory.learning.image.RgbImage;

/** Made-up pictures: soft colour runs with discs on them, different for each seed. */
public final class TestImages {

    private TestImages() {}

    public static RgbImage draw(int width, int height, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] rgb = new byte[width * height * 3];
        double[] phase = random.doubles(9, 0, 6).toArray();
        double x0 = random.nextDouble(width);
        double y0 = random.nextDouble(height);
        double radius = random.nextDouble(0.1, 0.4) * Math.min(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean disc = Math.hypot(x - x0, y - y0) < radius;
                for (int c = 0; c < 3; c++) {
                    double wave = Math.sin(phase[c] + phase[c + 3] * x / width * 3 + phase[c + 6] * y / height * 3);
                    rgb[(y * width + x) * 3 + c] = (byte) (127.5 + 120 * (disc ? -wave : wave));
                }
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** Pictures of several sizes: wide, tall, square, smaller than the network's own and larger. */
    public static List<RgbImage> several() {
        return List.of(draw(96, 64, 1), draw(41, 67, 2), draw(128, 128, 3), draw(180, 140, 4), draw(96, 64, 5));
    }
}
