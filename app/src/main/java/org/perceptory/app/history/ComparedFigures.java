package org.perceptory.app.history;

import static org.perceptory.app.history.ShareWords.NONE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.perceptory.app.controls.Table;
import org.perceptory.app.controls.Table.RowHeading;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.SharedSamples;

/** How well two versions did, and what may be concluded from that. */
final class ComparedFigures {

    private final VersionPair pair;

    ComparedFigures(VersionPair pair) {
        this.pair = pair;
    }

    Component table() {
        var table = pair.table("compare.figures.title", "compare.figure");
        ModelEvaluation a = pair.a();
        ModelEvaluation b = pair.b();
        table.row(
                new RowHeading(Text.of("history.accuracy")),
                accuracy(a),
                accuracy(b),
                pair.judged() ? ShareWords.difference(a.accuracy(), b.accuracy()) : NONE);
        table.row(new RowHeading(Text.of("compare.interval")), interval(a), interval(b), NONE);
        count(table, Text.in(pair.modality(), "compare.judged"), a.samples(), b.samples());
        count(table, Text.of("compare.independent"), a.independent(), b.independent());
        count(
                table,
                Text.in(pair.modality(), "compare.learned"),
                pair.first().samples(),
                pair.second().samples());
        count(
                table,
                Text.of("compare.number"),
                pair.first().labels().size(),
                pair.second().labels().size());
        return table;
    }

    private static void count(Table table, String what, int a, int b) {
        table.row(new RowHeading(what), a, b, a == b ? NONE : Text.of("compare.difference", b - a));
    }

    private static String accuracy(ModelEvaluation of) {
        return of.samples() == 0 ? NONE : Text.of("compare.percent", of.accuracy());
    }

    private static String interval(ModelEvaluation of) {
        return of.samples() == 0 ? NONE : Text.of("compare.between", of.low(), of.high());
    }

    /** Whether their intervals overlap, and whether both were judged on the same. */
    Component conclusion(SharedSamples shared) {
        var said = new Div();
        said.addClassNames("stack", "said");
        if (!pair.judged()) {
            said.add(notice("compare.unjudged"));
            return said;
        }
        boolean overlap =
                pair.a().low() <= pair.b().high() && pair.b().low() <= pair.a().high();
        said.add(new Paragraph(Text.of(overlap ? "compare.overlap" : "compare.apart")));
        said.add(
                shared.same()
                        ? new Paragraph(Text.in(pair.modality(), "compare.same", shared.shared()))
                        : notice(
                                shared.known() ? "compare.not-same" : "compare.not-same.at-least",
                                shared.first(),
                                shared.second(),
                                shared.shared(),
                                pair.first().version(),
                                pair.second().version()));
        return said;
    }

    private Paragraph notice(String key, Object... figures) {
        var notice = new Paragraph(Text.in(pair.modality(), key, figures));
        notice.addClassName("notice");
        return notice;
    }
}
