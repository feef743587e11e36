package org.perceptory.learning.head;

/**
 * The few loops in which a training spends its time. They are small and by themselves so that the JIT compiler turns
 * them into vector instructions at once; each always adds in the same order, so that results repeat bit for bit.
 */
final class Vectors {

    private Vectors() {}

    /** Σᵢ a[aFrom+i] b[bFrom+i]. Eight sums side by side, as one would wait for each addition. */
    static float dot(float[] a, int aFrom, float[] b, int bFrom, int length) {
        float s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
        int i = 0;
        for (; i + 7 < length; i += 8) {
            s0 += a[aFrom + i] * b[bFrom + i];
            s1 += a[aFrom + i + 1] * b[bFrom + i + 1];
            s2 += a[aFrom + i + 2] * b[bFrom + i + 2];
            s3 += a[aFrom + i + 3] * b[bFrom + i + 3];
            s4 += a[aFrom + i + 4] * b[bFrom + i + 4];
            s5 += a[aFrom + i + 5] * b[bFrom + i + 5];
            s6 += a[aFrom + i + 6] * b[bFrom + i + 6];
            s7 += a[aFrom + i + 7] * b[bFrom + i + 7];
        }
        float sum = ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
        for (; i < length; i++) {
            sum += a[aFrom + i] * b[bFrom + i];
        }
        return sum;
    }

    /** y[yFrom+i] += factor x[xFrom+i]. */
    static void add(float factor, float[] x, int xFrom, float[] y, int yFrom, int length) {
        for (int i = 0; i < length; i++) {
            y[yFrom + i] += factor * x[xFrom + i];
        }
    }

    /** Euclidean length. */
    static float norm(float[] vector) {
        return (float) Math.sqrt(dot(vector, 0, vector, 0, vector.length));
    }

    static boolean finite(float[] vector) {
        float sum = 0;
        for (float value : vector) {
            sum += value * 0;
        }
        return sum == 0;
    }

    /** Turns logits into probabilities where they stand; the largest is taken off first so that nothing overflows. */
    static void softmax(float[] logits) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        float sum = 0;
        for (int k = 0; k < logits.length; k++) {
            logits[k] = (float) Math.exp(logits[k] - largest);
            sum += logits[k];
        }
        for (int k = 0; k < logits.length; k++) {
            logits[k] /= sum;
        }
    }

    static int argMax(float[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }
}
