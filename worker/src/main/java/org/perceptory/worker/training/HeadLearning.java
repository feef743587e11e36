package org.perceptory.worker.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.perceptory.learning.evaluation.CrossValidated;
import org.perceptory.learning.evaluation.CrossValidation;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTrainer;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.UntrainableException;

/** How heads are learned: those of the folds, which are judged, and the one that is kept. */
@ApplicationScoped
class HeadLearning {

    /** As {@link CrossValidation#run}. */
    CrossValidated judge(
            LabelledEmbeddings data,
            int[] bursts,
            HeadSettings settings,
            EpochListener listener,
            BooleanSupplier cancelled)
            throws UntrainableException {
        return CrossValidation.run(data, bursts, settings, listener, cancelled);
    }

    /** As {@link HeadTrainer#train}, heard by nobody. */
    Head learn(LabelledEmbeddings data, HeadSettings settings, BooleanSupplier cancelled) throws UntrainableException {
        return HeadTrainer.train(data, settings, EpochListener.NONE, cancelled);
    }
}
