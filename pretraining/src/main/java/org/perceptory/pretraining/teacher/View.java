package org.perceptory.pretraining.teacher;

import java.util.SplittableRandom;
import org.perceptory.pretraining.pool.Crop;
import org.perceptory.pretraining.pool.Square;

/**
 * One way to look at a picture. Teacher and student are shown the very same view, so that the student imitates the
 * function and not only its values on whole pictures (Beyer et al. 2022, "A good teacher is patient and consistent").
 *
 * @param crop the part looked at
 * @param contrast factor around the picture's middle grey
 * @param brightness added after it, in steps of 255
 * @param saturation 0 grey, 1 as it is
 * @param warmth red up and blue down, as lamps do
 */
public record View(Crop crop, float contrast, float brightness, float saturation, float warmth) {

    /** View 0 is the whole picture as it is; the others are drawn from seed, shard, picture and number. */
    public static View of(long seed, String shard, int index, int view, int side) {
        if (view == 0) {
            return new View(new Crop(0, 0, side, false), 1, 0, 1, 0);
        }
        SplittableRandom random =
                new SplittableRandom(seed * 1_000_003 + shard.hashCode() * 31L + index * 7_919L + view * 15_485_863L);
        float part = (float) Math.sqrt(random.nextDouble(0.3, 1)) * side;
        Crop crop = new Crop(
                (float) random.nextDouble() * (side - part),
                (float) random.nextDouble() * (side - part),
                part,
                random.nextBoolean());
        return new View(
                crop,
                (float) random.nextDouble(0.65, 1.35),
                (float) random.nextDouble(-35, 35),
                (float) random.nextDouble(0.4, 1.4),
                (float) random.nextDouble(-0.12, 0.12));
    }

    /** The view at {@code target} pixels: [target][target][3], 0 to 255. */
    public float[] render(Square picture, int target) {
        float[] rgb = crop.resize(picture, target);
        for (int i = 0; i < rgb.length; i += 3) {
            float grey = 0.299f * rgb[i] + 0.587f * rgb[i + 1] + 0.114f * rgb[i + 2];
            for (int c = 0; c < 3; c++) {
                float value = grey + saturation * (rgb[i + c] - grey);
                value *= 1 + (1 - c) * warmth;
                rgb[i + c] = Math.clamp((value - 127.5f) * contrast + 127.5f + brightness, 0f, 255f);
            }
        }
        return rgb;
    }
}
