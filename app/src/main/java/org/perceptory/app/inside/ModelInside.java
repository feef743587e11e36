package org.perceptory.app.inside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.elements.Confusion;
import org.perceptory.app.elements.EmbeddingMap;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.project.Modality;

/** A model, opened up: accuracy, confusion, mistakes, what it looks at, the map of its samples. */
public class ModelInside extends Div {

    private final Modality modality;

    /** @param project whose samples the map shows */
    public ModelInside(Modality modality, UUID project, Model model, List<Prediction> predictions, Remarks remarks) {
        this.modality = modality;
        List<LabelChoice> labels = model.labels.stream()
                .map(label -> new LabelChoice(label.id().toString(), label.name(), label.color()))
                .toList();
        var samples = new SamplePicker(modality, model, labels, predictions, remarks);
        if (predictions.isEmpty()) {
            add(section("inside.accuracy", new Paragraph(Text.in(modality, "result.unjudged"))));
        } else {
            add(sideBySide(
                    section("inside.accuracy", new AccuracyTable(modality, model)),
                    section("inside.confusion", matrix(model, labels, samples))));
            var mistakes = section("inside.mistakes", samples.mistakes());
            // Only what looks can show where.
            add(
                    modality == Modality.IMAGE
                            ? sideBySide(mistakes, section("inside.attention", samples.attention()))
                            : mistakes);
        }
        add(section("inside.map", new EmbeddingMap(project, model.id, labels)));
    }

    private static Div sideBySide(Section left, Section right) {
        var pair = new Div(left, right);
        pair.addClassName("pair");
        return pair;
    }

    private static Component matrix(Model model, List<LabelChoice> labels, SamplePicker samples) {
        var confusion = new Confusion(labels, model.evaluation.confusion());
        confusion.onCellOpen(samples::openCell);
        return confusion;
    }

    private Section section(String key, Component content) {
        var explanation = new Paragraph(Text.in(modality, key + ".text"));
        explanation.addClassName("soft");
        var panel = new Div(content);
        panel.addClassName("panel");
        var section = new Section(new H2(Text.in(modality, key + ".title")), explanation, panel);
        section.addClassNames("section", "stack");
        section.setId(key.replace('.', '-'));
        return section;
    }
}
