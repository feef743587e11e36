package org.perceptory.pretraining.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.perceptory.pretraining.algebra.Cholesky;

/**
 * The few-shot protocol: of k pictures a class a ridge classifier is fitted, kernel (X Xᵀ + λ) on embeddings of length
 * 1 with the mean taken off, and the rest is scored; the mean over ten draws.
 *
 * @param embeddings [n][D]
 * @param labels [n]
 */
public record FewShot(float[][] embeddings, int[] labels, int classes) {
    private static final double RIDGE = 0.05;
    private static final int DRAWS = 10;

    /** Brings every embedding to length 1. */
    public FewShot {
        embeddings = Arrays.stream(embeddings).map(FewShot::unit).toArray(float[][]::new);
    }

    /** The mean accuracy, 0 to 1, with k pictures a class. */
    public double accuracy(int k) {
        double sum = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            sum += draw(k, new Random(seed));
        }
        return sum / DRAWS;
    }

    private double draw(int k, Random random) {
        List<Integer> shown = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            List<Integer> members = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == label) {
                    members.add(i);
                }
            }
            Collections.shuffle(members, random);
            shown.addAll(members.subList(0, k));
            rest.addAll(members.subList(k, members.size()));
        }
        double[][] direction = fit(shown);
        float[] mean = mean(shown);
        long right = rest.stream()
                .filter(i -> predict(embeddings[i], mean, direction) == labels[i])
                .count();
        return (double) right / rest.size();
    }

    /** [classes][D]. */
    private double[][] fit(List<Integer> shown) {
        int n = shown.size();
        float[] mean = mean(shown);
        double[][] centred = new double[n][mean.length];
        for (int i = 0; i < n; i++) {
            for (int d = 0; d < mean.length; d++) {
                centred[i][d] = embeddings[shown.get(i)][d] - mean[d];
            }
        }
        double[][] kernel = new double[n][n];
        double[][] targets = new double[n][classes];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                kernel[i][j] = kernel[j][i] = dot(centred[i], centred[j]) + (i == j ? RIDGE : 0);
            }
            targets[i][labels[shown.get(i)]] = 1;
        }
        Cholesky.solve(kernel, targets);
        double[][] direction = new double[classes][mean.length];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < classes; c++) {
                for (int d = 0; d < mean.length; d++) {
                    direction[c][d] += targets[i][c] * centred[i][d];
                }
            }
        }
        return direction;
    }

    private static int predict(float[] embedding, float[] mean, double[][] direction) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < direction.length; c++) {
            double score = 0;
            for (int d = 0; d < mean.length; d++) {
                score += direction[c][d] * (embedding[d] - mean[d]);
            }
            if (score > highest) {
                highest = score;
                best = c;
            }
        }
        return best;
    }

    private float[] mean(List<Integer> rows) {
        float[] mean = new float[embeddings[0].length];
        for (int row : rows) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += embeddings[row][d] / rows.size();
            }
        }
        return mean;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double sum = 1e-24;
        for (float value : vector) {
            sum += value * value;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(sum));
        }
        return unit;
    }
}
