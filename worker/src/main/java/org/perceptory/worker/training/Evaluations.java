package org.perceptory.worker.training;

import java.util.List;
import java.util.stream.IntStream;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelEvaluation.Judged;
import org.perceptory.domain.model.ModelEvaluation.Test;
import org.perceptory.learning.evaluation.CrossValidated;
import org.perceptory.learning.evaluation.Evaluation;
import org.perceptory.learning.evaluation.Interval;
import org.perceptory.learning.evaluation.Judgement;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.LabelledEmbeddings;

/** Learning's figures as they are stored. */
final class Evaluations {
    private Evaluations() {}

    /**
     * @param unseen what the student set aside and has no near-copy among what was learnt from; may be empty
     * @param bursts of these, equal for samples of one burst
     * @param copies how many more were set aside
     */
    static ModelEvaluation of(
            CrossValidated validated, Head head, LabelledEmbeddings unseen, int[] bursts, int copies) {
        Evaluation evaluation = validated.evaluation();
        Interval interval = evaluation.interval();
        return new ModelEvaluation(
                evaluation.accuracy().orElse(0),
                interval.low(),
                interval.high(),
                evaluation.samples(),
                evaluation.independent(),
                validated.folds().count(),
                classes(evaluation, validated.judgements()),
                evaluation.confusion(),
                unseen.size() + copies == 0 ? null : test(head, unseen, bursts, copies));
    }

    private static List<ClassFigures> classes(Evaluation evaluation, List<Judgement> judgements) {
        return IntStream.range(0, judgements.size())
                .mapToObj(k -> {
                    var figures = evaluation.classes().get(k);
                    return new ClassFigures(
                            figures.precision().orElse(0),
                            figures.recall().orElse(0),
                            figures.count(),
                            judged(judgements.get(k)));
                })
                .toList();
    }

    private static Judged judged(Judgement judgement) {
        return switch (judgement) {
            case JUDGED -> Judged.WHOLLY;
            case PARTLY -> Judged.PARTLY;
            case SINGLE_BURST -> Judged.SINGLE_BURST;
        };
    }

    private static Test test(Head head, LabelledEmbeddings unseen, int[] bursts, int copies) {
        float[][] probabilities = new float[unseen.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = head.probabilities(unseen.embeddings()[i]);
        }
        Evaluation evaluation = Evaluation.of(unseen.labels(), bursts, probabilities, unseen.classes());
        Interval interval = evaluation.interval();
        return new Test(
                evaluation.accuracy().orElse(0),
                interval.low(),
                interval.high(),
                evaluation.samples(),
                evaluation.independent(),
                copies);
    }
}
