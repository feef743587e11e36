package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perceptory.app.elements.Confusion;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.SharedSamples;
import org.perceptory.domain.project.Modality;

/** Two versions side by side: figures, what they were trained with, what they take for what, class by class. */
class Comparison extends Div {

    private static final String NONE = "–";

    private final Modality modality;
    private final ModelVersion first;
    private final ModelVersion second;

    Comparison(Modality modality, ModelVersion first, ModelVersion second, SharedSamples shared) {
        this.modality = modality;
        this.first = first;
        this.second = second;
        addClassName("comparison");
        add(
                section("compare.figures", figures(), said(shared)),
                section("compare.settings", settings()),
                section("compare.classes", classes()),
                section("compare.confusion", matrices()));
    }

    private Component said(SharedSamples shared) {
        var said = new Div();
        said.addClassNames("stack", "said");
        ModelEvaluation a = first.evaluation();
        ModelEvaluation b = second.evaluation();
        if (a.samples() == 0 || b.samples() == 0) {
            said.add(notice("compare.unjudged"));
            return said;
        }
        boolean overlap = a.low() <= b.high() && b.low() <= a.high();
        said.add(new Paragraph(Text.of(overlap ? "compare.overlap" : "compare.apart")));
        said.add(
                shared.same()
                        ? new Paragraph(Text.in(modality, "compare.same", shared.shared()))
                        : notice(
                                shared.known() ? "compare.not-same" : "compare.not-same.at-least",
                                shared.first(),
                                shared.second(),
                                shared.shared(),
                                first.version(),
                                second.version()));
        return said;
    }

    private Paragraph notice(String key, Object... figures) {
        var notice = new Paragraph(Text.in(modality, key, figures));
        notice.addClassName("notice");
        return notice;
    }

    private Component figures() {
        var table = table("compare.figures.title", Text.of("compare.figure"));
        ModelEvaluation a = first.evaluation();
        ModelEvaluation b = second.evaluation();
        boolean judged = a.samples() > 0 && b.samples() > 0;
        table.row(
                false,
                Text.of("history.accuracy"),
                accuracy(a),
                accuracy(b),
                judged ? points(b.accuracy() - a.accuracy()) : NONE);
        table.row(false, Text.of("compare.interval"), interval(a), interval(b), NONE);
        count(table, Text.in(modality, "compare.judged"), a.samples(), b.samples());
        count(table, Text.of("compare.independent"), a.independent(), b.independent());
        count(table, Text.in(modality, "compare.learned"), first.samples(), second.samples());
        count(
                table,
                Text.of("compare.number"),
                first.labels().size(),
                second.labels().size());
        return table;
    }

    private static void count(PairTable table, String what, int a, int b) {
        table.row(
                false,
                what,
                Text.of("count", a),
                Text.of("count", b),
                a == b ? NONE : Text.of("compare.difference", b - a));
    }

    private static String accuracy(ModelEvaluation of) {
        return of.samples() == 0 ? NONE : Text.of("compare.percent", of.accuracy());
    }

    private static String interval(ModelEvaluation of) {
        return of.samples() == 0 ? NONE : Text.of("compare.between", of.low(), of.high());
    }

    private static String points(double difference) {
        return Math.round(difference * 1000) == 0 ? NONE : Text.of("compare.points", 100 * difference);
    }

    private Component settings() {
        var table = table("compare.settings.title", Text.of("compare.setting"));
        var of = VersionWords.settings(first);
        var other = VersionWords.settings(second);
        for (int i = 0; i < of.size(); i++) {
            boolean differs = !of.get(i).equals(other.get(i));
            table.row(
                    differs,
                    of.get(i).name(),
                    of.get(i).value(),
                    other.get(i).value(),
                    Text.of(differs ? "compare.differs" : "compare.alike"));
        }
        return table;
    }

    /** A class is the same one by its id: its name may have changed. */
    private Component classes() {
        var table = new PairTable(
                Text.of("compare.classes.title"),
                List.of(
                        Text.of("inside.class"),
                        Text.of("compare.recall", first.version()),
                        Text.of("compare.recall", second.version()),
                        Text.of("compare.change"),
                        Text.of("compare.precision", first.version()),
                        Text.of("compare.precision", second.version()),
                        Text.of("compare.change")));
        Set<UUID> all = new LinkedHashSet<>(first.names().keySet());
        all.addAll(second.names().keySet());
        for (UUID id : all) {
            var a = ClassOf.in(first, id);
            var b = ClassOf.in(second, id);
            table.row(
                    false,
                    name(id),
                    a.recall(),
                    b.recall(),
                    difference(a.recallKnown() && b.recallKnown(), a.figures.recall(), b.figures.recall()),
                    a.precision(),
                    b.precision(),
                    difference(a.said && b.said, a.figures.precision(), b.figures.precision()));
        }
        return table;
    }

    private static String difference(boolean known, double a, double b) {
        return known ? points(b - a) : NONE;
    }

    private String name(UUID id) {
        String before = first.names().get(id);
        String after = second.names().get(id);
        if (before == null || after == null) {
            ModelVersion only = before == null ? second : first;
            return Text.of("compare.class.only", before == null ? after : before, only.version());
        }
        return before.equals(after) ? after : Text.of("compare.class.renamed", before, after);
    }

    /** How a version does on a class; one that it does not have counts as never judged. */
    private record ClassOf(ClassFigures figures, boolean said) {

        private static final ClassFigures NEVER = new ClassFigures(0, 0, 0, ModelEvaluation.Judged.WHOLLY);

        static ClassOf in(ModelVersion version, UUID id) {
            List<ClassFigures> all = version.evaluation().classes();
            for (int k = 0; k < all.size(); k++) {
                if (version.labels().get(k).id().equals(id)) {
                    return new ClassOf(all.get(k), version.evaluation().said(k));
                }
            }
            return new ClassOf(NEVER, false);
        }

        boolean recallKnown() {
            return figures.count() > 0;
        }

        String recall() {
            return recallKnown() ? Text.of("percent", figures.recall()) : NONE;
        }

        String precision() {
            return said ? Text.of("percent", figures.precision()) : NONE;
        }
    }

    private Component matrices() {
        var both = new Div(matrix(first), matrix(second));
        both.addClassName("pair");
        return both;
    }

    private Component matrix(ModelVersion version) {
        var title = new H3(VersionWords.title(version));
        if (version.evaluation().samples() == 0) {
            return new Div(title, new Paragraph(Text.of("history.unjudged")));
        }
        var labels = version.labels().stream()
                .map(label -> new LabelChoice(label.id().toString(), label.name(), label.color()))
                .toList();
        var side = new Div(
                title, new Confusion(modality, labels, version.evaluation().confusion()).toLookAt());
        side.addClassName("stack");
        return side;
    }

    private PairTable table(String caption, String rows) {
        return new PairTable(
                Text.of(caption),
                List.of(
                        rows,
                        Text.of("history.version", first.version()),
                        Text.of("history.version", second.version()),
                        Text.of("compare.change")));
    }

    private static Section section(String key, Component... content) {
        var panel = new Div(content);
        panel.addClassNames("panel", "stack");
        var section = new Section(new H2(Text.of(key + ".title")), panel);
        section.addClassNames("section", "stack");
        section.setId(key.replace('.', '-'));
        return section;
    }
}
