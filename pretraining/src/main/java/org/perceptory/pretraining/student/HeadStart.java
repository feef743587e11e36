package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import org.perceptory.pretraining.algebra.Cholesky;
import org.perceptory.pretraining.teacher.Subject;

/**
 * A run's first checkpoint from weights that were trained before: batch normalisation is measured anew, and the linear
 * maps to the teacher's answers, which a backbone's file lacks, are fitted by ridge regression on the pooled features.
 *
 * @param side pixels of the pictures on which that is done
 */
public record HeadStart(Weights weights, Lessons lessons, int side, long seed) {
    private static final int BATCH = 256;
    private static final int SAMPLE = 8_192;
    /** Part of the features' mean square that is added to it. */
    private static final double RIDGE = 1e-3;

    /** Writes the checkpoint. */
    public void write(Path checkpoint) throws IOException {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            Parameters parameters =
                    Parameters.random(weights.architecture(), StudentTraining.heads(lessons.subject()), manager, seed);
            weights.arrays().forEach((name, values) -> parameters.get(name).set(values));
            StudentNetwork network = new StudentNetwork(weights.architecture(), parameters, Precision.FULL);
            try (NDManager scope = manager.newSubManager()) {
                network.forward(lessons.batch(-1, BATCH, side).pictures(scope), Normalisation.MEASURED);
            }
            Parameters target = Target.measure(lessons, manager);
            fit(network, target, manager);
            StudentTraining.begin(weights.architecture(), parameters, target, manager)
                    .write(checkpoint);
        }
    }

    private void fit(StudentNetwork network, Parameters target, NDManager manager) {
        int features = weights.architecture().features();
        Subject subject = lessons.subject();
        int answers = subject.embedding() + subject.scores();
        NDArray squares = manager.zeros(new Shape(features + 1, features + 1));
        NDArray products = manager.zeros(new Shape(features + 1, answers));
        for (int step = 0; step < SAMPLE / BATCH; step++) {
            Lessons.Batch batch = lessons.batch(-2 - step, BATCH, side);
            try (NDManager scope = manager.newSubManager()) {
                NDArray pooled = StudentNetwork.pooled(network.forward(batch.pictures(scope), Normalisation.AS_COUNTED)
                        .features());
                NDArray x = NDArrays.concat(new NDList(pooled, scope.ones(new Shape(BATCH, 1))), 1);
                NDArray embeddings =
                        Target.of(scope.create(batch.embeddings(), new Shape(BATCH, subject.embedding())), target);
                NDArray scores = scope.create(batch.logScores(), new Shape(BATCH, subject.scores()));
                squares.addi(x.transpose().matMul(x));
                products.addi(x.transpose().matMul(NDArrays.concat(new NDList(embeddings, scores), 1)));
            }
        }
        double[][] solution = solve(rows(squares), rows(products));
        set(network.parameters(), StudentTraining.EMBEDDING, solution, 0, subject.embedding());
        set(network.parameters(), StudentTraining.SCORES, solution, subject.embedding(), subject.scores());
    }

    private static double[][] solve(double[][] squares, double[][] products) {
        int features = squares.length - 1;
        double mean = 0;
        for (int f = 0; f < features; f++) {
            mean += squares[f][f] / features;
        }
        for (int f = 0; f < features; f++) {
            squares[f][f] += RIDGE * mean;
        }
        Cholesky.solve(squares, products);
        return products;
    }

    private static double[][] rows(NDArray matrix) {
        int columns = (int) matrix.getShape().get(1);
        float[] values = matrix.toFloatArray();
        double[][] rows = new double[values.length / columns][columns];
        for (int i = 0; i < values.length; i++) {
            rows[i / columns][i % columns] = values[i];
        }
        return rows;
    }

    /** The last row of the solution is the bias. */
    private static void set(Parameters parameters, String head, double[][] solution, int from, int out) {
        int features = solution.length - 1;
        float[] weight = new float[out * features];
        float[] bias = new float[out];
        for (int o = 0; o < out; o++) {
            for (int f = 0; f < features; f++) {
                weight[o * features + f] = (float) solution[f][from + o];
            }
            bias[o] = (float) solution[features][from + o];
        }
        parameters.get(head + ".weight").set(weight);
        parameters.get(head + ".bias").set(bias);
    }
}
