package org.perceptory.learning.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.learning.head.EpochFigures;
import org.perceptory.learning.head.LabelledEmbeddings;

/**
 * What cross-validation found.
 *
 * @param data what was judged
 * @param bursts {@code [n]}, equal for samples of one burst
 * @param folds which sample was held back when
 * @param probabilities {@code [n][K]}, each sample's by the head that had not seen it; {@code [n][0]} where there was
 *     none
 * @param distances {@code [n]}, each sample's from the subspace of those that its head was trained on; NaN where there
 *     was none
 * @param epochs the mean figures of all folds, epoch by epoch
 */
public record CrossValidated(
        LabelledEmbeddings data,
        int[] bursts,
        Folds folds,
        float[][] probabilities,
        float[] distances,
        List<EpochFigures> epochs) {

    /** Whether a sample was held back once. */
    public boolean judged(int sample) {
        return probabilities[sample].length > 0;
    }

    /** The judged samples that were taken for what they are. */
    int[] right() {
        return IntStream.range(0, data.size())
                .filter(i -> judged(i) && Evaluation.first(probabilities[i]) == data.labels()[i])
                .toArray();
    }

    /** Whether each class could be judged, by the class's index. */
    public List<Judgement> judgements() {
        return IntStream.range(0, data.classes()).mapToObj(this::judgement).toList();
    }

    private Judgement judgement(int label) {
        int[] own = IntStream.range(0, data.size())
                .filter(i -> data.labels()[i] == label)
                .toArray();
        long judged = IntStream.of(own).filter(this::judged).count();
        if (judged == 0) {
            return Judgement.SINGLE_BURST;
        }
        return judged == own.length ? Judgement.JUDGED : Judgement.PARTLY;
    }

    public Evaluation evaluation() {
        return Evaluation.of(data.labels(), bursts, probabilities, data.classes());
    }
}
