package org.perceptory.learning.head;

/** Softmax regression by plain gradient descent over all samples, in double precision: slow and beyond doubt. */
final class BruteForce {

    private BruteForce() {}

    static double smallestLoss(LabelledEmbeddings data, double scale) {
        int columns = data.dimension() + 1;
        double[][] weights = new double[data.classes()][columns];
        double loss = 0;
        for (int step = 0; step < 100_000; step++) {
            double[][] gradient = new double[data.classes()][columns];
            loss = 0;
            for (int i = 0; i < data.size(); i++) {
                loss += accumulate(withOne(data.embeddings()[i], scale), data.labels()[i], weights, gradient);
            }
            for (int k = 0; k < weights.length; k++) {
                for (int d = 0; d < columns; d++) {
                    weights[k][d] -= 0.002 * gradient[k][d] / data.size();
                }
            }
        }
        return loss / data.size();
    }

    private static double accumulate(double[] x, int label, double[][] weights, double[][] gradient) {
        double[] p = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            for (int d = 0; d < x.length; d++) {
                p[k] += weights[k][d] * x[d];
            }
            p[k] = Math.exp(p[k]);
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
            for (int d = 0; d < x.length; d++) {
                gradient[k][d] += (p[k] - (k == label ? 1 : 0)) * x[d];
            }
        }
        return -Math.log(p[label]);
    }

    private static double[] withOne(float[] embedding, double scale) {
        double norm = 0;
        for (float value : embedding) {
            norm += value * value;
        }
        double[] x = new double[embedding.length + 1];
        for (int d = 0; d < embedding.length; d++) {
            x[d] = embedding[d] * scale / Math.sqrt(norm);
        }
        x[embedding.length] = 1;
        return x;
    }
}
