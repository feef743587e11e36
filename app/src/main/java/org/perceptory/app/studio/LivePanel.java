package org.perceptory.app.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.elements.Live;
import org.perceptory.app.elements.LiveModel;
import org.perceptory.app.elements.LiveSound;
import org.perceptory.app.text.Text;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;

/** The model in use at work, and the ways to take it along. */
class LivePanel extends Section {

    private final Person person;
    private final UUID project;
    private final Modality modality;
    private final Models models;
    private final Training training;
    private final LiveModel live;
    private final Div nothingYet;
    private final Div takeAlong = new Div();
    /** As it was shown last; null: as the model was calibrated. */
    private Double threshold;

    LivePanel(Person person, Project of, Models models, Training training, Deeds deeds) {
        this.person = person;
        this.project = of.id;
        this.modality = of.modality;
        this.models = models;
        this.training = training;
        this.live = switch (of.modality) {
            case IMAGE -> new Live(project);
            case AUDIO -> new LiveSound(project);
        };
        this.threshold = of.threshold;
        live.onThreshold(chosen -> {
            threshold = chosen.isPresent() ? chosen.getAsDouble() : null;
            deeds.threshold(threshold);
        });
        this.nothingYet =
                new Div(new H3(Text.of("live.empty.title")), new Paragraph(Text.in(of.modality, "live.empty.text")));
        nothingYet.addClassNames("panel", "empty");
        takeAlong.addClassNames("panel", "stack");
        add(new H2(Steps.number(3), new Span(Text.of("studio.live.title"))), nothingYet, live, takeAlong);
        refresh();
    }

    /** Shows the threshold that the project has now. */
    void show(Project now) {
        if (Objects.equals(now.threshold, threshold)) {
            return;
        }
        threshold = now.threshold;
        if (threshold == null) {
            live.suggestThreshold();
        } else {
            live.putThreshold(threshold);
        }
    }

    void refresh() {
        Optional<Model> model = models.inUse(person, project);
        nothingYet.setVisible(model.isEmpty());
        live.setVisible(model.isPresent());
        takeAlong.setVisible(model.filter(m -> !training.outdated(m)).isPresent());
        model.ifPresent(m -> {
            live.setModel(m.id);
            takeAlong.removeAll();
            takeAlong.add(new TakeAlong(modality, m));
        });
    }
}
