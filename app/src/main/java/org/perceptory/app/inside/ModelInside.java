package org.perceptory.app.inside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.perceptory.app.elements.Confusion;
import org.perceptory.app.elements.EmbeddingMap;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.JudgedSample;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.project.Modality;

/** A model, opened up: accuracy, confusion, mistakes, what it looks at, the map of its samples. */
public class ModelInside extends Div {

    private final Modality modality;

    /**
     * @param project whose samples the map shows
     * @param judged the samples that the model was tested on, as they are when asked
     */
    public ModelInside(
            Modality modality,
            UUID project,
            Model model,
            Supplier<List<JudgedSample>> judged,
            Remarks remarks,
            Corrections corrections) {
        this.modality = modality;
        List<LabelChoice> labels = model.labels.stream()
                .map(label -> new LabelChoice(label.id().toString(), label.name(), label.color()))
                .toList();
        var samples = new SamplePicker(modality, model, labels, judged, remarks, corrections);
        List<JudgedSample> now = judged.get();
        if (model.evaluation.samples() == 0) {
            add(section("inside.accuracy", new Paragraph(Text.in(modality, "result.unjudged"))));
        } else {
            add(sideBySide(
                    section("inside.accuracy", new AccuracyTable(modality, model, now)),
                    section("inside.confusion", matrix(modality, model, labels, samples))));
            var mistakes = section("inside.mistakes", samples.mistakes(now));
            // Only what looks can show where.
            add(
                    modality == Modality.IMAGE
                            ? sideBySide(mistakes, section("inside.attention", samples.attention(now)))
                            : mistakes);
        }
        add(section("inside.map", new EmbeddingMap(modality, project, model.id, labels)));
    }

    private static Div sideBySide(Section left, Section right) {
        var pair = new Div(left, right);
        pair.addClassName("pair");
        return pair;
    }

    private static Component matrix(Modality modality, Model model, List<LabelChoice> labels, SamplePicker samples) {
        var confusion = new Confusion(modality, labels, model.evaluation.confusion());
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
