package org.perceptory.pretraining.tags;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.perceptory.pretraining.student.AdamW;

/**
 * The linear map whose softmax comes closest to the teacher's scores, by cross entropy; AdamW in small batches. The
 * numbers are brought to mean 0 and deviation 1 before, so that one learning rate suits them all, and the map is told
 * of it after.
 *
 * @param epochs how often every row is seen
 * @param rate the highest learning rate; it falls to nothing as a cosine
 */
record SoftmaxRegression(int epochs, double rate, long seed) {
    private static final int BATCH = 256;
    private static final float DECAY = 0.05f;

    /**
     * Fits.
     *
     * @param rows at least one, all of the same lengths
     */
    TagMap fit(List<Tagging.Row> rows) {
        Scale scale = Scale.of(rows);
        int numbers = scale.mean().length;
        int classes = rows.getFirst().logScores().length;
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            Learnt weights = Learnt.zeros(manager, new Shape(classes, numbers));
            Learnt bias = Learnt.zeros(manager, new Shape(classes));
            List<Tagging.Row> shuffled = new ArrayList<>(rows);
            long steps = (long) epochs * Math.ceilDiv(rows.size(), BATCH);
            long step = 0;
            for (int epoch = 0; epoch < epochs; epoch++) {
                Collections.shuffle(shuffled, new Random(seed + epoch));
                for (int from = 0; from < rows.size(); from += BATCH) {
                    double now = rate * 0.5 * (1 + Math.cos(Math.PI * step / steps));
                    step++;
                    List<Tagging.Row> batch = shuffled.subList(from, Math.min(rows.size(), from + BATCH));
                    try (NDManager scope = manager.newSubManager()) {
                        NDArray x = scope.create(scale.matrix(batch), new Shape(batch.size(), numbers));
                        NDArray scores = scope.create(scores(batch, classes), new Shape(batch.size(), classes))
                                .exp();
                        NDArray error = x.matMul(weights.values().transpose())
                                .add(bias.values())
                                .softmax(1)
                                .sub(scores)
                                .div(batch.size());
                        weights.follow(error.transpose().matMul(x), now, step, DECAY);
                        bias.follow(error.sum(new int[] {0}), now, step, 0);
                    }
                }
            }
            return new TagMap(
                    scale.unscaled(
                            weights.values().toFloatArray(), bias.values().toFloatArray()),
                    rows.size());
        }
    }

    private static float[] scores(List<Tagging.Row> rows, int classes) {
        float[] values = new float[rows.size() * classes];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).logScores(), 0, values, i * classes, classes);
        }
        return values;
    }

    /** What is learnt, with the running means of its gradients and of their squares. */
    private record Learnt(NDArray values, NDArray mean, NDArray variance) {
        static Learnt zeros(NDManager manager, Shape shape) {
            return new Learnt(manager.zeros(shape), manager.zeros(shape), manager.zeros(shape));
        }

        void follow(NDArray gradient, double rate, long step, float decay) {
            AdamW.follow(values, gradient, mean, variance, step, rate, decay, 1);
        }
    }

    /** Mean and deviation of each number. */
    private record Scale(float[] mean, float[] deviation) {
        static Scale of(List<Tagging.Row> rows) {
            int numbers = rows.getFirst().embedding().length;
            double[] sum = new double[numbers];
            double[] squares = new double[numbers];
            for (Tagging.Row row : rows) {
                for (int d = 0; d < numbers; d++) {
                    sum[d] += row.embedding()[d];
                    squares[d] += (double) row.embedding()[d] * row.embedding()[d];
                }
            }
            float[] mean = new float[numbers];
            float[] deviation = new float[numbers];
            for (int d = 0; d < numbers; d++) {
                mean[d] = (float) (sum[d] / rows.size());
                deviation[d] = (float) Math.sqrt(Math.max(0, squares[d] / rows.size() - mean[d] * mean[d]) + 1e-12);
            }
            return new Scale(mean, deviation);
        }

        float[] matrix(List<Tagging.Row> rows) {
            float[] values = new float[rows.size() * mean.length];
            for (int i = 0; i < rows.size(); i++) {
                for (int d = 0; d < mean.length; d++) {
                    values[i * mean.length + d] = (rows.get(i).embedding()[d] - mean[d]) / deviation[d];
                }
            }
            return values;
        }

        /** [classes][D + 1], of numbers as they are. */
        float[][] unscaled(float[] weights, float[] bias) {
            float[][] map = new float[bias.length][mean.length + 1];
            for (int c = 0; c < bias.length; c++) {
                double moved = bias[c];
                for (int d = 0; d < mean.length; d++) {
                    map[c][d] = weights[c * mean.length + d] / deviation[d];
                    moved -= (double) map[c][d] * mean[d];
                }
                map[c][mean.length] = (float) moved;
            }
            return map;
        }
    }
}
