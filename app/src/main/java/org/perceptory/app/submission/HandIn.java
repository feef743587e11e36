package org.perceptory.app.submission;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Handing a model in with a note, and what was handed in. */
public class HandIn extends Section {

    private final transient Person person;
    private final transient Activity activity;
    private final transient Submissions submissions;
    private final transient Runnable changed;

    public HandIn(
            Person person,
            Activity activity,
            Project project,
            Submissions submissions,
            ModelHistory history,
            Runnable changed) {
        this.person = person;
        this.activity = activity;
        this.submissions = submissions;
        this.changed = changed;
        addClassNames("panel", "stack", "hand-in");
        add(new H2(Text.of("hand-in.title")));
        if (!activity.handIn.isBlank()) {
            add(new Prose(activity.handIn));
        }
        submissions.current(person, activity.id).ifPresent(this::receipt);
        List<ModelVersion> trained = history.of(person, project.id);
        if (trained.isEmpty()) {
            add(new Paragraph(Text.of("hand-in.nothing-yet")));
        } else {
            form(trained);
        }
    }

    private void receipt(Submission submission) {
        var when = new Div(new Span(Text.of("hand-in.received")), new Moment(submission.submittedAt));
        when.addClassName("row");
        if (submission.late) {
            when.add(new Span(Text.of("hand-in.late")));
        }
        var number = new Paragraph(Text.of("hand-in.receipt", submission.receipt));
        number.addClassNames("soft", "small", "receipt");
        var withdraw = new Button(
                Text.of("hand-in.withdraw"),
                click -> attempt(() -> {
                    submissions.withdraw(person, activity.id);
                    Toast.say(Text.of("hand-in.withdrawn"));
                }));
        withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var note = new Paragraph(submission.note);
        note.addClassName("as-written");
        note.setVisible(!submission.note.isBlank());
        var proof = new Anchor("api/v1/submissions/" + submission.id + "/receipt.txt", Text.of("hand-in.receipt.what"));
        proof.setRouterIgnore(true);
        proof.getElement().setAttribute("download", true);
        var notice = new Div(when, note, number, proof, withdraw);
        notice.addClassNames("notice", "good", "stack");
        add(notice);
    }

    private void form(List<ModelVersion> trained) {
        var model = new Select<ModelVersion>();
        model.setLabel(Text.of("hand-in.model"));
        model.setItems(trained);
        model.setItemLabelGenerator(version -> Text.of(
                "hand-in.version",
                VersionWords.title(version),
                version.evaluation().accuracy()));
        trained.stream().filter(ModelVersion::inUse).findFirst().ifPresent(model::setValue);
        var note = new TextArea(Text.of("hand-in.note"));
        note.setId("hand-in-note");
        note.setPlaceholder(Text.of("hand-in.note.example"));
        note.setMaxLength(Submissions.LONGEST_NOTE);
        note.setWidthFull();
        note.setMinHeight("6rem");
        boolean again = submissions.current(person, activity.id).isPresent();
        var button = new Button(
                Text.of(again ? "hand-in.again" : "hand-in.button"),
                click -> attempt(() -> {
                    submissions.handIn(person, activity.id, model.getValue().id(), note.getValue());
                    Toast.say(Text.of("hand-in.done"));
                }));
        button.setId("hand-in");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        add(model, note, button);
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        changed.run();
    }
}
