package org.perceptory.learning.head;

import java.util.function.BooleanSupplier;

/** Trains the head that is kept: on everything there is. */
public final class HeadTrainer {

    private HeadTrainer() {}

    /**
     * Trains to the last epoch. The same data and settings give the same head, bit for bit.
     *
     * @param listener hears of each epoch; nothing is held back, so validation figures are NaN
     * @param cancelled asked before every batch
     * @throws UntrainableException when the data cannot be trained on with these settings
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static Head train(
            LabelledEmbeddings data, HeadSettings settings, EpochListener listener, BooleanSupplier cancelled)
            throws UntrainableException {
        data.requireTrainable();
        HeadTraining training = new HeadTraining(data, settings);
        for (int epoch = 1; epoch <= settings.epochs(); epoch++) {
            Score score = training.epoch(cancelled).requireFinite();
            listener.epoch(new EpochFigures(epoch, score.loss(), score.accuracy(), Double.NaN, Double.NaN));
        }
        return training.head();
    }
}
