package org.perceptory.app.inside;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.TestFigures;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.JudgedSample;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.project.Modality;

/** Accuracy with its interval, and precision and recall of each class. */
class AccuracyTable extends Div {

    /** @param now the samples that the figures count, as far as they are still there */
    AccuracyTable(Modality modality, Model model, List<JudgedSample> now) {
        addClassName("stack");
        var evaluation = model.evaluation;
        var figure = new Span(Text.of("result.accuracy", evaluation.accuracy()));
        figure.addClassName("figure");
        add(
                figure,
                new Paragraph(Text.in(
                        modality,
                        "inside.interval",
                        evaluation.low(),
                        evaluation.high(),
                        evaluation.samples(),
                        evaluation.folds(),
                        evaluation.independent())),
                table(modality, model));
        evaluation.test().ifPresent(test -> add(new Paragraph(TestFigures.sentence(modality, test))));
        for (int k = 0; k < model.labels.size(); k++) {
            if (evaluation.classes().get(k).judged() == ModelEvaluation.Judged.SINGLE_BURST) {
                add(new Paragraph(Text.in(
                        modality, "inside.single-burst", model.labels.get(k).name())));
            }
        }
        since(modality, model, now);
    }

    private static Table table(Modality modality, Model model) {
        var table = new Table(
                Text.of("inside.classes"),
                "inside.class",
                "#" + (modality == Modality.AUDIO ? "inside.count.AUDIO" : "inside.count"),
                "#inside.recall",
                "#inside.precision");
        for (int k = 0; k < model.labels.size(); k++) {
            var figures = model.evaluation.classes().get(k);
            table.row(
                    model.labels.get(k).name(),
                    figures.count(),
                    share(figures.count() > 0, figures.recall()),
                    share(model.evaluation.said(k), figures.precision()));
        }
        return table;
    }

    private static String share(boolean known, double share) {
        return known ? Text.of("percent", share) : "–";
    }

    /** The figures are those of the day of training: says so where what they count is not what is there. */
    private void since(Modality modality, Model model, List<JudgedSample> now) {
        int gone = model.evaluation.samples() - now.size();
        long moved = now.stream()
                .filter(s -> !model.labels.get(s.prediction().actual()).id().equals(s.label()))
                .count();
        if (gone > 0 || moved > 0) {
            var words = new Paragraph(Text.in(modality, "inside.since", gone, moved));
            words.addClassNames("soft", "small");
            add(words);
        }
    }
}
