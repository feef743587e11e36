package org.perceptory.bench.groups;

import static org.perceptory.bench.Stopwatch.median;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.bench.BareLoop;
import org.perceptory.bench.Group;
import org.perceptory.bench.Report;
import org.perceptory.bench.Surroundings;
import org.perceptory.bench.pictures.PictureSet;
import org.perceptory.learning.evaluation.CrossValidation;
import org.perceptory.learning.head.EpochFigures;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.image.ImageIntake;

/**
 * Training a head by itself: how long it takes, and whether the default number of epochs is enough. Of pictures that
 * can be told apart without fault the loss falls for ever, however slowly; so it is the accuracy that must have come to
 * rest, and more epochs must bring no more of it.
 */
public final class HeadGroup implements Group {
    private static final int LAST = 10;
    private static final int LONGER = 4;
    private static final int SEEDS = 5;

    @Override
    public void measure(Surroundings surroundings, Report report) throws Exception {
        HeadSettings settings = HeadSettings.defaults();
        LabelledEmbeddings large = embedded(surroundings.pictures(), 100);
        double training = median(5, 21, () -> HeadTrainer.train(large, settings, EpochListener.NONE, () -> false));
        report.below(150, "300 × %d, %d epochs".formatted(large.dimension(), settings.epochs()), training, "ms");
        double validation = median(5, 11, () -> crossValidate(large, settings));
        report.beside("its cross-validation", validation, "ms");

        LabelledEmbeddings small = embedded(surroundings.pictures(), 20);
        report.below(
                1,
                "3 × 20, defaults: training accuracy's spread, last %d epochs".formatted(LAST),
                mean(seed -> spread(small, seed)),
                "points");
        report.below(
                1,
                "3 × 20, defaults: validation accuracy %d × the epochs would add".formatted(LONGER),
                mean(seed -> gain(small, seed)),
                "points");
    }

    private interface OfSeed {
        double of(long seed) throws Exception;
    }

    private static double mean(OfSeed figure) throws Exception {
        double sum = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            sum += figure.of(seed);
        }
        return sum / SEEDS;
    }

    private static LabelledEmbeddings embedded(PictureSet pictures, int count) {
        ImageIntake intake = new ImageIntake();
        List<byte[]> files = new ArrayList<>();
        pictures.take(count)
                .forEach(
                        one -> one.forEach(file -> files.add(intake.accept(file).jpeg())));
        int[] labels = IntStream.range(0, files.size()).map(i -> i / count).toArray();
        try (BareLoop bare = new BareLoop()) {
            return new LabelledEmbeddings(bare.embed(files), labels, PictureSet.CLASSES);
        }
    }

    private static List<EpochFigures> crossValidate(LabelledEmbeddings data, HeadSettings settings) throws Exception {
        int[] bursts = IntStream.range(0, data.size()).toArray();
        List<EpochFigures> epochs = new ArrayList<>();
        CrossValidation.run(data, bursts, settings, epochs::add, () -> false);
        return epochs;
    }

    /** Between the highest and the lowest training accuracy of the last epochs, in points of a hundred. */
    private static double spread(LabelledEmbeddings data, long seed) throws Exception {
        List<EpochFigures> epochs = crossValidate(data, defaults(seed, 1));
        var last = epochs.subList(epochs.size() - LAST, epochs.size());
        var accuracies = last.stream().mapToDouble(EpochFigures::accuracy).summaryStatistics();
        return 100 * (accuracies.getMax() - accuracies.getMin());
    }

    /** What training for longer does to the accuracy on pictures not seen, in points of a hundred. */
    private static double gain(LabelledEmbeddings data, long seed) throws Exception {
        List<EpochFigures> longer = crossValidate(data, defaults(seed, LONGER));
        double now = longer.get(HeadSettings.defaults().epochs() - 1).validationAccuracy();
        return 100 * (longer.getLast().validationAccuracy() - now);
    }

    private static HeadSettings defaults(long seed, int times) {
        HeadSettings d = HeadSettings.defaults();
        return new HeadSettings(times * d.epochs(), d.batchSize(), d.learningRate(), d.hiddenUnits(), seed);
    }
}
