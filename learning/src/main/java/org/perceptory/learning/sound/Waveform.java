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
     * The seconds that lie wholly within it. What is shorter than one second is laid into the middle of a silent one.
     *
     * @param hop samples from the start of one to the start of the next
     * @return at least one, each of {@link #RATE} samples, made as they are asked for
     */
    public Stream<Waveform> seconds(int hop) {
        if (samples.length < RATE) {
            return Stream.of(part((samples.length - RATE) / 2));
        }
        int count = 1 + (samples.length - RATE) / hop;
        return IntStream.range(0, count).mapToObj(i -> part(i * hop));
    }

    private Waveform part(int start) {
        float[] second = new float[RATE];
        int from = Math.max(0, start);
        int to = Math.min(samples.length, start + RATE);
        System.arraycopy(samples, from, second, from - start, to - from);
        return new Waveform(second);
    }
}
