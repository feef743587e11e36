package org.perceptory.app.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.elements.SampleGrid;
import org.perceptory.app.text.Text;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Modality;

/** Everything that was handed in, class by class, to look at and to hear. */
class AllSamples extends Section {

    AllSamples(Modality modality, UUID project, List<Label> labels) {
        addClassNames("panel", "stack", "all-samples");
        List<LabelChoice> choices = labels.stream().map(LabelChoice::of).toList();
        var classes = new Div();
        classes.addClassName("sample-classes");
        labels.forEach(label -> {
            var grid = new SampleGrid(project, label.id);
            grid.setModality(modality);
            grid.setColor(label.color);
            grid.setLabels(choices);
            grid.setReadonly();
            var name = new H3(label.name);
            name.getStyle().set("--class-color", label.color);
            classes.add(new Div(name, grid));
        });
        add(new H2(Text.in(modality, "review.samples")), classes);
    }
}
