package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.elements.AccuracyRing;
import org.perceptory.app.feedback.TestFigures;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.studio.Training.Standing;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.project.Modality;

/** How good the model in use is, in one figure with its doubt, and the door to what is inside it. */
class ResultSummary extends Div {

    private final UUID project;
    private final Modality modality;
    private final Span version = new Span();
    private final Span mark = new Span();
    private final Div head = new Div();
    private final Paragraph unjudged = new Paragraph();
    private final Span figure = new Span();
    private final AccuracyRing ring = new AccuracyRing();
    private final Paragraph meaning = new Paragraph();
    private final Div score = new Div(ring, meaning);
    private final Paragraph tested = new Paragraph();
    private final Div all = new Div();

    ResultSummary(UUID project, Modality modality) {
        this.project = project;
        this.modality = modality;
        addClassNames("panel", "stack", "result");
        version.addClassNames("soft", "small");
        mark.addClassNames("notice", "stale");
        head.add(version);
        head.addClassName("row");
        unjudged.setText(Text.in(modality, "result.unjudged"));
        figure.addClassName("figure");
        figure.setId("accuracy");
        ring.add(figure);
        meaning.addClassNames("soft", "small");
        score.addClassName("score");
        var inside = Pages.inside(project).link(Text.of("result.inside"));
        inside.setId("inside");
        tested.setId("test-figures");
        tested.addClassName("small");
        var ways = new Div(inside, all);
        ways.addClassNames("row", "ways-to");
        add(head, unjudged, score, tested, ways);
    }

    void show(Standing now) {
        setVisible(now.model().isPresent());
        now.model()
                .ifPresent(model -> fill(model, now.kept(), now.outdated() ? "outdated" : now.stale() ? "stale" : ""));
    }

    /** A moment of joy in the colours of the classes. */
    void celebrate(Model model) {
        ring.celebrate(model.labels.stream().map(ModelLabel::color).toList());
    }

    private void fill(Model model, int kept, String why) {
        ModelEvaluation evaluation = model.evaluation;
        version.setText(VersionWords.title(model));
        head.remove(mark);
        if (!why.isEmpty()) {
            mark.setId(why);
            mark.setText(Text.of("result." + why));
            head.add(mark);
        }
        boolean judged = evaluation.samples() > 0;
        unjudged.setVisible(!judged);
        score.setVisible(judged);
        figure.setText(Text.of("result.accuracy", evaluation.accuracy()));
        ring.show(evaluation.accuracy(), evaluation.low(), evaluation.high());
        meaning.setText(Text.in(
                modality,
                "result.meaning",
                evaluation.samples(),
                evaluation.low(),
                evaluation.high(),
                evaluation.independent()));
        tested.setVisible(evaluation.test().isPresent());
        evaluation.test().ifPresent(test -> tested.setText(TestFigures.sentence(modality, test)));
        var models = Pages.models(project).link(Text.of("result.all", kept));
        models.setId("all-models");
        all.removeAll();
        all.add(models);
    }
}
