package org.perceptory.learning.sound;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sound as every backbone hears it: mono, 16 kHz.
 *
 * @param samples {@code [n]}, at least one, in [-1, 1], resampled ones a little beyond; not copied, so not to be
 *     changed
 */
public record Waveform(float[] samples) {
    /** Samples per second. */
    public static final int RATE = 16_000;

    public Waveform {
        if (samples.length == 0) {
            throw new IllegalArgumentException("A sound of no samples");
        }
    }

    /** How long it is, in ms. */
    public int millis() {
        return (int) (1000L * samples.length / RATE);
    }

    /**
     * Seconds that together are all of it, for a model to listen to: each a hop after the one before, the last so that
     * it ends with the sound. What is shorter than one second is laid into the middle of a silent one.
     *
     * @param hop samples from the start of one to the start of the next, at most {@link #RATE}
     * @return at least one, each of {@link #RATE} samples, made as they are asked for
     */
    public Stream<Second> seconds(int hop) {
        int last = Math.max(0, samples.length - RATE);
        return IntStream.rangeClosed(0, Math.ceilDiv(last, hop)).mapToObj(i -> second(Math.min(i * hop, last)));
    }

    /**
     * It cut into seconds, each a sample. A rest of half a second and more is laid into the middle of a silent second,
     * and so is what is shorter as a whole.
     *
     * @return at least one, each of {@link #RATE} samples, made as they are asked for
     */
    public Stream<Second> cut() {
        return IntStream.range(0, cuts()).mapToObj(i -> second(i * RATE));
    }

    /** What {@link #cut} leaves out at the end, in ms: less than half a second. */
    public int leftOutMillis() {
        return (int) (1000L * Math.max(0, samples.length - cuts() * RATE) / RATE);
    }

    private int cuts() {
        return Math.max(1, (samples.length + RATE / 2) / RATE);
    }

    /** From here on, as far as it goes. */
    private Second second(int from) {
        float[] second = new float[RATE];
        int to = Math.min(samples.length, from + RATE);
        System.arraycopy(samples, from, second, (RATE - (to - from)) / 2, to - from);
        return new Second(from, new Waveform(second), Silence.isIn(samples, from, to));
    }
}
