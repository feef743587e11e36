package org.perceptory.app.history;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.perceptory.app.controls.Table.RowHeading;
import org.perceptory.app.elements.Confusion;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.SharedSamples;
import org.perceptory.domain.project.Modality;

/** Two versions side by side: figures, what they were trained with, what they take for what, class by class. */
class Comparison extends Div {

    Comparison(Modality modality, ModelVersion first, ModelVersion second, SharedSamples shared) {
        var pair = new VersionPair(modality, first, second);
        var figures = new ComparedFigures(pair);
        addClassName("comparison");
        add(
                section("compare.figures", figures.table(), figures.conclusion(shared)),
                section("compare.settings", settings(pair)),
                section("compare.classes", new ComparedClasses(pair).table()),
                section("compare.confusion", matrices(pair)));
    }

    private static Component settings(VersionPair pair) {
        var table = pair.table("compare.settings.title", "compare.setting");
        var of = VersionWords.settings(pair.first());
        var other = VersionWords.settings(pair.second());
        for (int i = 0; i < of.size(); i++) {
            boolean differs = !of.get(i).equals(other.get(i));
            table.row(
                            new RowHeading(of.get(i).name()),
                            of.get(i).value(),
                            other.get(i).value(),
                            Text.of(differs ? "compare.differs" : "compare.alike"))
                    .setClassName("differs", differs);
        }
        return table;
    }

    private static Component matrices(VersionPair pair) {
        var both = new Div(matrix(pair.modality(), pair.first()), matrix(pair.modality(), pair.second()));
        both.addClassName("pair");
        return both;
    }

    private static Component matrix(Modality modality, ModelVersion version) {
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

    private static Section section(String key, Component... content) {
        var panel = new Div(content);
        panel.addClassNames("panel", "stack");
        var section = new Section(new H2(Text.of(key + ".title")), panel);
        section.addClassNames("section", "stack");
        section.setId(key.replace('.', '-'));
        return section;
    }
}
