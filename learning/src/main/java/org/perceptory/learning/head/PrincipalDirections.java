package org.perceptory.learning.head;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Finds the {@link Subspace} of embeddings: their principal components, by orthogonal iteration on the matrix of their
 * inner products (Golub and Van Loan, "Matrix computations", section 8.2.4). What it computes depends only on the data.
 */
public final class PrincipalDirections {

    /**
     * As many directions as tell others apart best: with more of them even what is unlike lies near. {@code ./lab bench
     * none} measures it.
     */
    static final int RANK = 16;
    /** More samples than this cost time and move the directions hardly. */
    static final int SAMPLES = 128;

    private static final int ROUNDS = 40;
    /** Directions in which the samples differ by less than this share of their scale are rounding. */
    private static final float SMALLEST = 1e-4f;

    private PrincipalDirections() {}

    /** The subspace of these samples, the classes in equal parts as far as they go. */
    public static Subspace of(ScaledEmbeddings data, int[] samples) {
        int[] chosen = spread(data.data(), samples);
        if (chosen.length == 0) {
            return Subspace.NONE;
        }
        float[] mean = new float[data.data().dimension()];
        for (int i : chosen) {
            Vectors.add(1f / chosen.length, data.values()[i], 0, mean, 0, mean.length);
        }
        float[][] rows = new float[chosen.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = data.values()[chosen[i]].clone();
            Vectors.add(-1, mean, 0, rows[i], 0, mean.length);
        }
        return new Subspace(mean, joined(directions(rows, SMALLEST * data.scale()), mean.length));
    }

    /** {@code [at most RANK][D]} */
    private static float[][] directions(float[][] rows, float smallest) {
        float[][] inner = new float[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                inner[i][j] = Vectors.dot(rows[i], 0, rows[j], 0, rows[i].length);
                inner[j][i] = inner[i][j];
            }
        }
        // Centred, so that one direction fewer than samples has anything in it.
        float[][] mixtures = firstMixtures(Math.min(RANK, rows.length - 1), rows.length);
        for (int round = 0; round < ROUNDS; round++) {
            mixtures = orthonormal(product(mixtures, inner), Float.MIN_NORMAL);
        }
        return orthonormal(product(mixtures, rows), smallest);
    }

    private static float[][] firstMixtures(int count, int samples) {
        SplittableRandom random = new SplittableRandom(1);
        float[][] mixtures = new float[count][samples];
        for (float[] mixture : mixtures) {
            for (int i = 0; i < samples; i++) {
                mixture[i] = (float) random.nextDouble(-1, 1);
            }
        }
        return mixtures;
    }

    /** Each row's mixture of the others. */
    private static float[][] product(float[][] mixtures, float[][] rows) {
        float[][] product = new float[mixtures.length][rows[0].length];
        for (int r = 0; r < mixtures.length; r++) {
            for (int i = 0; i < rows.length; i++) {
                Vectors.add(mixtures[r][i], rows[i], 0, product[r], 0, product[r].length);
            }
        }
        return product;
    }

    /** Gram and Schmidt, each twice against rounding; without rows of which no more than {@code smallest} is left. */
    private static float[][] orthonormal(float[][] rows, float smallest) {
        int kept = 0;
        for (float[] row : rows) {
            for (int before = 0; before < 2 * kept; before++) {
                float[] other = rows[before % kept];
                Vectors.add(-Vectors.dot(other, 0, row, 0, row.length), other, 0, row, 0, row.length);
            }
            float norm = Vectors.norm(row);
            if (norm > smallest) {
                for (int i = 0; i < row.length; i++) {
                    row[i] /= norm;
                }
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    private static float[] joined(float[][] rows, int length) {
        float[] joined = new float[rows.length * length];
        for (int r = 0; r < rows.length; r++) {
            System.arraycopy(rows[r], 0, joined, r * length, length);
        }
        return joined;
    }

    /** At most {@link #SAMPLES}, or one a class: of each class as many, evenly from its first to its last. */
    private static int[] spread(LabelledEmbeddings data, int[] samples) {
        int[][] byClass = IntStream.range(0, data.classes())
                .mapToObj(label -> IntStream.of(samples)
                        .filter(i -> data.labels()[i] == label)
                        .toArray())
                .toArray(int[][]::new);
        int most = 1;
        while (most < SAMPLES && taken(byClass, most + 1) <= SAMPLES) {
            most++;
        }
        int each = most;
        return Arrays.stream(byClass)
                .flatMapToInt(own -> IntStream.range(0, Math.min(each, own.length))
                        .map(i -> own[(int) ((long) i * own.length / Math.min(each, own.length))]))
                .toArray();
    }

    private static int taken(int[][] byClass, int each) {
        return Arrays.stream(byClass)
                .mapToInt(own -> Math.min(each, own.length))
                .sum();
    }
}
