package org.perceptory.pretraining.student;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perceptory.pretraining.teacher.AnswerFile;

/**
 * A run: weights, their moving average, the optimiser's state, and how many steps are done.
 *
 * <p>The loss is the mean squared error to the teacher's embedding plus a part of the Kullback-Leibler divergence from
 * the teacher's scores, both from linear maps of the student's pooled features.
 */
final class Training {
    static final String EMBEDDING = "teacher";
    static final String SCORES = "scores";
    private static final Map<String, Integer> HEADS = heads();
    private static final float SCORES_PART = 0.3f;
    private static final float AVERAGE_KEPT = 0.998f;

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager;
    private final Network network;
    private final Parameters average;
    private final Parameters target;
    private final Adam adam;
    private long step;

    /** Goes on from a checkpoint. */
    Training(Checkpoint checkpoint, NDManager manager, Precision precision, double decay) {
        this.manager = manager;
        step = checkpoint.step();
        network = new Network(checkpoint.architecture(), checkpoint.groups().get("weights"), precision);
        average = checkpoint.groups().get("average");
        target = checkpoint.groups().get("target");
        adam = new Adam(checkpoint.groups().get("mean"), checkpoint.groups().get("variance"), (float) decay);
        network.parameters().arrays().forEach(
                (name, array) -> array.setRequiresGradient(Parameters.isLearnt(name)));
    }

    /** A run at its beginning. */
    static Checkpoint begin(Architecture architecture, Parameters target, NDManager manager, long seed) {
        Parameters weights = Parameters.random(architecture, HEADS, manager, seed);
        Map<String, Parameters> groups = new LinkedHashMap<>();
        groups.put("weights", weights);
        groups.put("average", weights.copy(manager));
        groups.put("mean", weights.zeros(manager));
        groups.put("variance", weights.zeros(manager));
        groups.put("target", target);
        return new Checkpoint(architecture, 0, groups);
    }

    private static Map<String, Integer> heads() {
        Map<String, Integer> heads = new LinkedHashMap<>();
        heads.put(EMBEDDING, AnswerFile.EMBEDDING);
        heads.put(SCORES, AnswerFile.SCORES);
        return heads;
    }

    long step() {
        return step;
    }

    Checkpoint checkpoint() {
        Map<String, Parameters> groups = new LinkedHashMap<>();
        groups.put("weights", network.parameters());
        groups.put("average", average);
        groups.put("mean", adam.mean());
        groups.put("variance", adam.variance());
        groups.put("target", target);
        return new Checkpoint(network.architecture(), step, groups);
    }

    /** The two parts of a loss. */
    record Loss(float embedding, float scores) {}

    /** One step. */
    Loss learn(Lessons.Batch batch, double learningRate) {
        try (NDManager scope = manager.newSubManager()) {
            Shape pictures = new Shape(batch.size(), batch.side(), batch.side(), 3);
            NDArray x = scope.create(ByteBuffer.wrap(batch.pictures()), pictures, DataType.UINT8);
            NDArray embeddings = Target.of(
                    scope.create(batch.embeddings(), new Shape(batch.size(), AnswerFile.EMBEDDING)), target);
            NDArray logScores = scope.create(batch.logScores(), new Shape(batch.size(), AnswerFile.SCORES));
            Loss loss;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray pooled = Network.pooled(network.forward(x, true).features());
                NDArray error = network.head(EMBEDDING, pooled).sub(embeddings).square().mean();
                NDArray divergence = logScores.exp()
                        .mul(logScores.sub(network.head(SCORES, pooled).logSoftmax(1)))
                        .sum().div(batch.size());
                collector.backward(error.add(divergence.mul(SCORES_PART)));
                loss = new Loss(error.getFloat(), divergence.getFloat());
            }
            step++;
            adam.update(network.parameters(), step, learningRate);
            follow();
            return loss;
        }
    }

    private void follow() {
        float kept = (float) Math.min(AVERAGE_KEPT, step / (step + 10.0));
        average.arrays().forEach((name, array) -> {
            try (NDManager scope = manager.newSubManager()) {
                NDArray part = network.parameters().get(name).duplicate();
                part.attach(scope);
                array.muli(kept).addi(part.muli(1 - kept));
            }
        });
    }
}
