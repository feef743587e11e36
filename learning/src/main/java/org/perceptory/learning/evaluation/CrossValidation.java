package org.perceptory.learning.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.perceptory.learning.head.EpochFigures;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTraining;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.PrincipalDirections;
import org.perceptory.learning.head.ScaledEmbeddings;
import org.perceptory.learning.head.Score;
import org.perceptory.learning.head.Subspace;
import org.perceptory.learning.head.UntrainableException;

/**
 * Judges every sample by a head that has not seen it. One head a fold, all moved on epoch by epoch together, so that
 * their mean can be watched; they compute side by side on the common pool, which changes nothing in the result.
 */
public final class CrossValidation {

    private final LabelledEmbeddings data;
    private final Folds folds;
    private final ScaledEmbeddings scaled;
    private final List<HeadTraining> trainings;

    private CrossValidation(LabelledEmbeddings data, int[] bursts, HeadSettings settings) {
        this.data = data;
        this.folds = Folds.split(data.labels(), bursts, data.classes(), settings.seed());
        this.scaled = new ScaledEmbeddings(data, HeadTraining.SCALE);
        // Where nothing can be held back one training still runs, so that there is something to watch.
        this.trainings = IntStream.range(0, Math.max(1, folds.count()))
                .mapToObj(fold -> new HeadTraining(scaled, folds.trainedOn(fold), settings))
                .toList();
    }

    /**
     * Cross-validates. The same data and settings give the same result, bit for bit.
     *
     * @param bursts {@code [n]}, equal for samples of one burst, see {@link Bursts#number}
     * @param listener hears of each epoch's mean figures; validation is NaN where nothing can be held back
     * @param cancelled asked before every batch
     * @throws UntrainableException when the data cannot be trained on with these settings
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static CrossValidated run(
            LabelledEmbeddings data,
            int[] bursts,
            HeadSettings settings,
            EpochListener listener,
            BooleanSupplier cancelled)
            throws UntrainableException {
        data.requireTrainable();
        CrossValidation validation = new CrossValidation(data, bursts, settings);
        List<EpochFigures> epochs = new ArrayList<>();
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            EpochFigures figures = validation.epoch(epoch, cancelled);
            epochs.add(figures);
            listener.epoch(figures);
        }
        return new CrossValidated(
                data,
                bursts,
                validation.folds,
                validation.probabilities(),
                validation.distances(),
                List.copyOf(epochs));
    }

    private EpochFigures epoch(int epoch, BooleanSupplier cancelled) throws UntrainableException {
        Score[] trained = new Score[trainings.size()];
        Score[] unseen = new Score[trainings.size()];
        IntStream.range(0, trainings.size()).parallel().forEach(fold -> {
            trained[fold] = trainings.get(fold).epoch(cancelled);
            unseen[fold] = trainings.get(fold).score(folds.heldBack(fold));
        });
        Score training = new Score(0, 0);
        Score validation = new Score(0, 0);
        for (int fold = 0; fold < trainings.size(); fold++) {
            int held = folds.heldBack(fold).length;
            training = training.plus(trained[fold].requireFinite(), 1.0 / trainings.size());
            validation = held == 0 ? validation : validation.plus(unseen[fold], (double) held / judged());
        }
        return judged() == 0
                ? new EpochFigures(epoch, training.loss(), training.accuracy(), Double.NaN, Double.NaN)
                : new EpochFigures(
                        epoch, training.loss(), training.accuracy(), validation.loss(), validation.accuracy());
    }

    private long judged() {
        return IntStream.of(folds.of()).filter(fold -> fold != Folds.NEVER).count();
    }

    private float[][] probabilities() {
        float[][] probabilities = new float[data.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            int fold = folds.of()[i];
            probabilities[i] =
                    fold == Folds.NEVER ? new float[0] : trainings.get(fold).probabilities(i);
        }
        return probabilities;
    }

    private float[] distances() {
        float[] distances = new float[data.size()];
        Arrays.fill(distances, Float.NaN);
        IntStream.range(0, folds.count()).parallel().forEach(fold -> {
            Subspace space = PrincipalDirections.of(scaled, folds.trainedOn(fold));
            for (int i : folds.heldBack(fold)) {
                distances[i] = space.distance(scaled.values()[i]);
            }
        });
        return distances;
    }
}
