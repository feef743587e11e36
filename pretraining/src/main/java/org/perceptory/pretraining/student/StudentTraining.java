package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.perceptory.pretraining.teacher.Subject;

/**
 * A run: weights, their moving average, the optimiser's state, and how many steps are done.
 *
 * <p>The loss is the mean squared error to the teacher's embedding plus a part of the Kullback-Leibler divergence from
 * the teacher's scores, both from linear maps of the student's pooled features; where {@link Relations} are learnt, a
 * part of their loss too.
 */
final class StudentTraining implements AutoCloseable {
    static final String EMBEDDING = "teacher";
    static final String SCORES = "scores";
    private static final float SCORES_PART = 0.3f;
    private static final float AVERAGE_KEPT = 0.998f;

    private final Subject subject;
    private final NDManager manager;
    private final List<StudentNetwork> networks = new ArrayList<>();
    private final ExecutorService workers;
    private final Parameters average;
    private final Parameters target;
    private final AdamW adam;
    private final Relations relations;
    private long step;

    /**
     * Goes on from a checkpoint.
     *
     * @param workers threads that share each batch; the result depends on their number, but not on their speed
     * @param threads that PyTorch uses for each
     */
    StudentTraining(
            Subject subject,
            Checkpoint checkpoint,
            NDManager manager,
            Precision precision,
            double decay,
            Relations relations,
            int workers,
            int threads) {
        this.subject = subject;
        this.manager = manager;
        this.relations = relations;
        this.workers = Executors.newFixedThreadPool(
                workers,
                task -> new Thread(() -> {
                    JniUtils.setNumThreads(threads);
                    task.run();
                }));
        step = checkpoint.step();
        average = checkpoint.groups().get("average");
        target = checkpoint.groups().get("target");
        adam = new AdamW(checkpoint.groups().get("mean"), checkpoint.groups().get("variance"), (float) decay);
        Parameters weights = checkpoint.groups().get("weights");
        weights.arrays().forEach((name, array) -> array.setRequiresGradient(Parameters.isLearnt(name)));
        for (int i = 0; i < workers; i++) {
            networks.add(new StudentNetwork(
                    checkpoint.architecture(), i == 0 ? weights : weights.withOwnStatistics(manager), precision));
        }
    }

    /** A run at its beginning. */
    static Checkpoint begin(Architecture architecture, Parameters weights, Parameters target, NDManager manager) {
        Map<String, Parameters> groups = new LinkedHashMap<>();
        groups.put("weights", weights);
        groups.put("average", weights.copy(manager));
        groups.put("mean", weights.zeros(manager));
        groups.put("variance", weights.zeros(manager));
        groups.put("target", target);
        return new Checkpoint(architecture, 0, groups);
    }

    /** The linear maps of the pooled features, and of how many numbers their answers are. */
    static Map<String, Integer> heads(Subject subject) {
        Map<String, Integer> heads = new LinkedHashMap<>();
        heads.put(EMBEDDING, subject.embedding());
        heads.put(SCORES, subject.scores());
        return heads;
    }

    long step() {
        return step;
    }

    Checkpoint checkpoint() {
        Map<String, Parameters> groups = new LinkedHashMap<>();
        groups.put("weights", parameters());
        groups.put("average", average);
        groups.put("mean", adam.mean());
        groups.put("variance", adam.variance());
        groups.put("target", target);
        return new Checkpoint(networks.getFirst().architecture(), step, groups);
    }

    /** The parts of a loss. */
    record Loss(float embedding, float scores, float relations) {}

    /** One step: each worker finds the gradients of its part of the batch, then the weights follow their mean. */
    Loss learn(Lessons.Batch batch, double learningRate) {
        List<CompletableFuture<Loss>> parts = new ArrayList<>();
        for (int i = 0; i < networks.size(); i++) {
            StudentNetwork network = networks.get(i);
            Lessons.Batch part = batch.part(i, networks.size());
            parts.add(CompletableFuture.supplyAsync(() -> gradients(network, part), workers));
        }
        List<Loss> losses = parts.stream().map(CompletableFuture::join).toList();
        step++;
        adam.update(parameters(), step, learningRate, 1f / networks.size());
        shareStatistics();
        follow();
        return new Loss(
                (float) losses.stream().mapToDouble(Loss::embedding).average().orElseThrow(),
                (float) losses.stream().mapToDouble(Loss::scores).average().orElseThrow(),
                (float) losses.stream().mapToDouble(Loss::relations).average().orElseThrow());
    }

    /** Adds this part's gradients to the parameters; PyTorch lets several threads do so at once. */
    private Loss gradients(StudentNetwork network, Lessons.Batch batch) {
        JniUtils.setGradMode(true);
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = batch.pictures(scope);
            NDArray embeddings =
                    Target.of(scope.create(batch.embeddings(), new Shape(batch.size(), subject.embedding())), target);
            NDArray logScores = scope.create(batch.logScores(), new Shape(batch.size(), subject.scores()));
            StudentNetwork.Maps maps = relations.areLearnt()
                    ? network.forward(relations.glance(step).of(x), Normalisation.AS_COUNTED)
                    : network.forward(x, Normalisation.OF_THE_BATCH);
            NDArray pooled = StudentNetwork.pooled(maps.features());
            NDArray error =
                    network.head(EMBEDDING, pooled).sub(embeddings).square().mean();
            NDArray divergence =
                    divergence(network.head(SCORES, pooled), logScores).div(batch.size());
            NDArray loss = error.add(divergence.mul(SCORES_PART));
            NDArray difference = scope.zeros(loss.getShape());
            if (relations.areLearnt()) {
                difference = Relations.loss(relations.readout().of(maps, network.architecture()), embeddings);
                loss = loss.add(difference.mul(relations.part()));
            }
            JniUtils.backward((PtNDArray) loss, (PtNDArray) scope.ones(loss.getShape()), false, false);
            return new Loss(error.getFloat(), divergence.getFloat(), difference.getFloat());
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /** Summed over the batch; of sounds the cross entropy of each class by itself, in which log(1 + eˣ) - p x. */
    private NDArray divergence(NDArray logits, NDArray logScores) {
        NDArray scores = logScores.exp();
        return subject == Subject.PICTURES
                ? scores.mul(logScores.sub(logits.logSoftmax(1))).sum()
                : Activation.softPlus(logits).sub(scores.mul(logits)).sum();
    }

    private Parameters parameters() {
        return networks.getFirst().parameters();
    }

    /** Each worker has counted its own pictures: all go on from the mean. */
    private void shareStatistics() {
        for (String name : parameters().arrays().keySet()) {
            if (networks.size() > 1 && !Parameters.isLearnt(name)) {
                NDArray first = parameters().get(name);
                networks.stream()
                        .skip(1)
                        .forEach(network -> first.addi(network.parameters().get(name)));
                first.divi(networks.size());
                networks.stream()
                        .skip(1)
                        .forEach(network -> first.copyTo(network.parameters().get(name)));
            }
        }
    }

    private void follow() {
        float kept = (float) Math.min(AVERAGE_KEPT, step / (step + 10.0));
        average.arrays().forEach((name, array) -> {
            try (NDManager scope = manager.newSubManager()) {
                NDArray part = parameters().get(name).duplicate();
                part.attach(scope);
                array.muli(kept).addi(part.muli(1 - kept));
            }
        });
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
