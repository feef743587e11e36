package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.TestFigures;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.studio.Training.Standing;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.Modality;

/** How good the model in use is, in one figure with its doubt, and the door to what is inside it. */
class ResultSummary extends Div {

    private final UUID project;
    private final Modality modality;

    ResultSummary(UUID project, Modality modality) {
        this.project = project;
        this.modality = modality;
        addClassNames("panel", "stack", "result");
    }

    void show(Standing now) {
        setVisible(now.model().isPresent());
        removeAll();
        now.model()
                .ifPresent(model -> fill(model, now.kept(), now.outdated() ? "outdated" : now.stale() ? "stale" : ""));
    }

    private void fill(Model model, int kept, String mark) {
        var evaluation = model.evaluation;
        var version = new Span(VersionWords.title(model));
        version.addClassNames("soft", "small");
        var head = new Div(version);
        head.addClassName("row");
        if (!mark.isEmpty()) {
            head.add(mark(mark));
        }
        add(head);
        if (evaluation.samples() == 0) {
            add(new Paragraph(Text.in(modality, "result.unjudged")));
        } else {
            var figure = new Span(Text.of("result.accuracy", evaluation.accuracy()));
            figure.addClassName("figure");
            figure.setId("accuracy");
            var meaning = new Paragraph(Text.in(
                    modality,
                    "result.meaning",
                    evaluation.samples(),
                    evaluation.low(),
                    evaluation.high(),
                    evaluation.independent()));
            meaning.addClassNames("soft", "small");
            add(figure, meaning);
        }
        evaluation.test().ifPresent(test -> {
            var words = new Paragraph(TestFigures.sentence(modality, test));
            words.setId("test-figures");
            words.addClassName("small");
            add(words);
        });
        var inside = Pages.inside(project).link(Text.of("result.inside"));
        inside.setId("inside");
        var all = Pages.models(project).link(Text.of("result.all", kept));
        all.setId("all-models");
        var ways = new Div(inside, all);
        ways.addClassNames("row", "ways-to");
        add(ways);
    }

    private static Span mark(String name) {
        var mark = new Span(VaadinIcon.REFRESH.create(), new Span(Text.of("result." + name)));
        mark.addClassNames("notice", "stale");
        mark.setId(name);
        return mark;
    }
}
