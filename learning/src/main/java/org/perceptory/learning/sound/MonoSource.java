package org.perceptory.learning.sound;

import java.util.Arrays;

/** Something recorded that can be read from anywhere, one channel, so that a long one is never held whole. */
interface MonoSource {

    /** Samples per second. */
    int rate();

    /** How many samples there are. */
    int length();

    /**
     * @param from index of the first sample, which may lie before the start
     * @param into filled, with zeros for what lies before the start or behind the end
     */
    void read(long from, float[] into);

    /** @param samples not copied */
    static MonoSource of(float[] samples, int rate) {
        return new MonoSource() {
            @Override
            public int rate() {
                return rate;
            }

            @Override
            public int length() {
                return samples.length;
            }

            @Override
            public void read(long from, float[] into) {
                Arrays.fill(into, 0);
                int start = Math.clamp(from, 0, samples.length);
                int end = Math.clamp(from + into.length, 0, samples.length);
                System.arraycopy(samples, start, into, (int) (start - from), end - start);
            }
        };
    }
}
