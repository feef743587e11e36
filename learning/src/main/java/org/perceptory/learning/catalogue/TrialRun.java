package org.perceptory.learning.catalogue;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.image.RgbImage;

/** Runs a graph on made-up pictures, sounds or patches, to see what comes out. */
final class TrialRun {
    /** What rounding may do, as a share of the largest value. */
    private static final float TOLERANCE = 1e-3f;

    private static final int SIDE = 96;
    private static final int SECOND = 16_000;
    private static final int PICTURES = 4;

    private TrialRun() {}

    /**
     * What the graph gives for each.
     *
     * @return {@code [inputs][outputs]}
     * @throws UnusableBackboneException NOT_RUNNABLE
     */
    static List<Output[]> run(byte[] graph, List<Input> inputs, String... outputs) {
        try (Session session = new Session(graph, 1)) {
            List<Output[]> found = new ArrayList<>();
            for (Input input : inputs) {
                found.add(session.run(input, outputs));
            }
            return found;
        } catch (RuntimeException unusable) {
            throw new UnusableBackboneException(BackboneFault.NOT_RUNNABLE, deepest(unusable));
        }
    }

    /** Pictures of one size, very unlike each other: noise, runs of colour, nearly nothing. */
    static List<RgbImage> pictures() {
        List<RgbImage> pictures = new ArrayList<>();
        for (int kind = 0; kind < PICTURES; kind++) {
            SplittableRandom random = new SplittableRandom(kind);
            byte[] rgb = new byte[SIDE * SIDE * 3];
            for (int i = 0; i < rgb.length; i++) {
                int run = 255 * (i / 3 % SIDE) / SIDE;
                rgb[i] = (byte)
                        switch (kind) {
                            case 0 -> random.nextInt(256);
                            case 1 -> i % 3 == 0 ? run : 255 - run;
                            case 2 -> 250;
                            default -> (i / 3 / SIDE / 8 + i / 3 % SIDE / 8) % 2 * 255;
                        };
            }
            pictures.add(new RgbImage(SIDE, SIDE, rgb));
        }
        return pictures;
    }

    /** Two sounds of one second: noise and a tone. */
    static List<float[]> sounds() {
        SplittableRandom random = new SplittableRandom(1);
        float[] noise = new float[SECOND];
        float[] tone = new float[SECOND];
        for (int i = 0; i < SECOND; i++) {
            noise[i] = (float) random.nextDouble(-0.3, 0.3);
            tone[i] = (float) (0.5 * Math.sin(i * 0.2));
        }
        return List.of(noise, tone);
    }

    /** One patch of noise, [1,1,frames,bands]. */
    static Input patch(String name, int frames, int bands) {
        ByteBuffer values =
                ByteBuffer.allocateDirect(frames * bands * Float.BYTES).order(ByteOrder.nativeOrder());
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < frames * bands; i++) {
            values.putFloat((float) random.nextDouble(-7, 2));
        }
        return new Input(name, DataType.FLOAT32, new long[] {1, 1, frames, bands}, values.flip());
    }

    /** Whether two vectors are the same but for rounding. */
    static boolean same(float[] one, float[] other) {
        float largest = 0;
        float difference = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            largest = Math.max(largest, Math.abs(other[i]));
            difference = Math.max(difference, Math.abs(one[i] - other[i]));
        }
        return one.length == other.length && difference <= TOLERANCE * Math.max(largest, 1e-3f);
    }

    /** The mean of each channel of [1,D,h,w]. */
    static float[] means(Output map) {
        int channels = (int) map.shape()[1];
        int places = map.values().length / channels;
        float[] means = new float[channels];
        for (int i = 0; i < map.values().length; i++) {
            means[i / places] += map.values()[i] / places;
        }
        return means;
    }

    static String deepest(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
