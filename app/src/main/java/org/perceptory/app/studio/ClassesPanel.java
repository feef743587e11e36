package org.perceptory.app.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.elements.LabelChoice;
import org.perceptory.app.elements.Uploader;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.sample.RecentlyDeleted;
import org.perceptory.domain.sample.Samples;

/** The classes of a project, a card each, and what is to be said about them together. */
class ClassesPanel extends Section {

    private final Person person;
    private final UUID project;
    private final Modality modality;
    private final Labels labels;
    private final Samples samples;
    private final Deeds deeds;
    private final DeletedList deleted;
    private final OpenCapture captures = new OpenCapture();
    private final Map<UUID, ClassCard> cards = new LinkedHashMap<>();
    private final Div list = new Div();
    private final Div advice = new Div();
    private final Button add = new Button(Text.of("studio.class.add"));

    ClassesPanel(Person person, Project of, Labels labels, Samples samples, RecentlyDeleted deletions, Deeds deeds) {
        this.person = person;
        this.project = of.id;
        this.modality = of.modality;
        this.labels = labels;
        this.samples = samples;
        this.deeds = deeds;
        list.addClassName("stack");
        advice.addClassName("advice");
        var title = new H2(Steps.number(1), new Span(Text.of("studio.classes.title")));
        add.setIcon(VaadinIcon.PLUS.create());
        add.addClickListener(click -> addClass());
        add.setId("add-class");
        add.setWidthFull();
        deleted = new DeletedList(person, project, modality, deletions, add::focus);
        add(title, advice, list, add, uploader(), deleted);
        refreshLabels();
    }

    /** For a zip with a folder a class. */
    private Uploader uploader() {
        var uploader = new Uploader(project);
        uploader.setModality(modality);
        return uploader;
    }

    /** Shows the classes as they are now; cards that stay keep their state, such as an open camera. */
    void refreshLabels() {
        List<Label> now = labels.of(person, project);
        List<LabelChoice> choices = now.stream().map(LabelChoice::of).toList();
        cards.keySet().retainAll(now.stream().map(label -> label.id).toList());
        List<Component> order = new ArrayList<>();
        for (int position = 0; position < now.size(); position++) {
            Label label = now.get(position);
            ClassCard card =
                    cards.computeIfAbsent(label.id, id -> new ClassCard(modality, label, deeds, captures, add::focus));
            card.show(label, choices, position);
            order.add(card);
        }
        if (!list.getChildren().toList().equals(order)) {
            list.removeAll();
            list.add(order);
        }
        showAdvice(now);
        deleted.refresh();
    }

    void refreshSamples() {
        cards.values().forEach(ClassCard::refreshSamples);
        showAdvice(labels.of(person, project));
        deleted.refresh();
    }

    private void showAdvice(List<Label> now) {
        advice.removeAll();
        Advice.on(modality, now, samples.of(person, project)).forEach(words -> {
            var notice = new Div(new Span(words));
            notice.addClassName("notice");
            notice.getElement().setAttribute("role", "note");
            advice.add(notice);
        });
    }

    private void addClass() {
        Label label = deeds.addClass(nextName());
        refreshLabels();
        cards.get(label.id).editName();
    }

    private String nextName() {
        var taken = labels.of(person, project).stream().map(label -> label.name).toList();
        int number = taken.size() + 1;
        while (taken.contains(Text.of("studio.class.new-name", number))) {
            number++;
        }
        return Text.of("studio.class.new-name", number);
    }
}
