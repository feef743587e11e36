package org.perceptory.bench.groups;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.perceptory.learning.evaluation.CrossValidated;
import org.perceptory.learning.evaluation.CrossValidation;
import org.perceptory.learning.evaluation.Evaluation;
import org.perceptory.learning.evaluation.NoneRule;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;

/**
 * One project, trained and calibrated as the worker does: what its suggested threshold makes of other things, beside
 * what the probability alone would.
 */
final class NoneTrial {
    private final Head head;
    private final double threshold;
    private final double byProbabilityAlone;
    private final List<Float> ownByLikeness = new ArrayList<>();
    private final List<Float> ownByProbability = new ArrayList<>();

    /** Trains on some files of each class, and keeps what it makes of the others where it is right. */
    NoneTrial(EmbeddedSet project, int each, long seed) throws Exception {
        List<float[]> embeddings = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Integer> bursts = new ArrayList<>();
        List<List<float[]>> rest = new ArrayList<>();
        Random random = new Random(seed);
        for (int label = 0; label < project.classes().size(); label++) {
            List<List<float[]>> files = new ArrayList<>(project.classes().get(label));
            Collections.shuffle(files, random);
            int taken = Math.min(each, files.size() * 7 / 10);
            for (int file = 0; file < taken; file++) {
                for (float[] embedding : files.get(file)) {
                    embeddings.add(embedding);
                    labels.add(label);
                    bursts.add(label * files.size() + file);
                }
            }
            rest.add(files.subList(taken, files.size()).stream()
                    .flatMap(List::stream)
                    .toList());
        }
        LabelledEmbeddings data = new LabelledEmbeddings(
                embeddings.toArray(float[][]::new),
                ints(labels),
                project.classes().size());
        HeadSettings settings = HeadSettings.defaults();
        CrossValidated judged = CrossValidation.run(data, ints(bursts), settings, EpochListener.NONE, () -> false);
        NoneRule rule = NoneRule.calibrate(judged);
        head = HeadTrainer.train(data, settings, EpochListener.NONE, () -> false)
                .with(rule.likeness());
        threshold = rule.threshold();
        byProbabilityAlone = alone(judged);
        for (int label = 0; label < rest.size(); label++) {
            for (float[] embedding : rest.get(label)) {
                float[] probabilities = head.probabilities(embedding);
                if (Evaluation.first(probabilities) == label) {
                    ownByProbability.add(probabilities[label]);
                    ownByLikeness.add(probabilities[label] * head.likeness(embedding));
                }
            }
        }
    }

    /** The threshold that 95 in 100 right answers pass by their probability, as it was before there was a likeness. */
    private static double alone(CrossValidated judged) {
        double[] right = IntStream.range(0, judged.data().size())
                .filter(i -> judged.judged(i)
                        && Evaluation.first(judged.probabilities()[i])
                                == judged.data().labels()[i])
                .mapToDouble(i -> judged.probabilities()[i][judged.data().labels()[i]])
                .sorted()
                .toArray();
        return Math.min(0.95, right[(int) (0.05 * right.length)]);
    }

    /** Of these, the share in 100 that is taken for a class; of its own, the share of right answers that stays. */
    record Shares(double kept, double taken, double area) {}

    Shares withLikeness(List<float[]> others) {
        List<Float> scores =
                others.stream().map(other -> best(other) * head.likeness(other)).toList();
        return shares(ownByLikeness, scores, threshold);
    }

    Shares byProbability(List<float[]> others) {
        return shares(ownByProbability, others.stream().map(this::best).toList(), byProbabilityAlone);
    }

    private float best(float[] embedding) {
        float[] probabilities = head.probabilities(embedding);
        return probabilities[Evaluation.first(probabilities)];
    }

    private static Shares shares(List<Float> own, List<Float> others, double threshold) {
        double above = 0;
        for (float one : own) {
            for (float other : others) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return new Shares(
                passed(own, threshold), passed(others, threshold), above / ((double) own.size() * others.size()));
    }

    private static double passed(List<Float> scores, double threshold) {
        return 100.0 * scores.stream().filter(score -> score >= threshold).count() / scores.size();
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
