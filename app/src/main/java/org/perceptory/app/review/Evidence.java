package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.elements.Live;
import org.perceptory.app.elements.LiveModel;
import org.perceptory.app.elements.LiveSound;
import org.perceptory.app.history.SettingsList;
import org.perceptory.app.history.VersionWords;
import org.perceptory.app.inside.Corrections;
import org.perceptory.app.inside.ModelInside;
import org.perceptory.app.inside.Remarks;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.submission.HiddenMistake;
import org.perceptory.domain.submission.HiddenTests;
import org.perceptory.domain.submission.Submission;

/** What a marker judges by: everything that was handed in, and how the model does. */
@ApplicationScoped
public class Evidence {

    private final Models models;
    private final ModelHistory history;
    private final Labels labels;
    private final HiddenTests tests;

    Evidence(Models models, ModelHistory history, Labels labels, HiddenTests tests) {
        this.models = models;
        this.history = history;
        this.labels = labels;
        this.tests = tests;
    }

    /** @param remarks what is done where the marker remarks on a place */
    Div of(Person tutor, Activity activity, Submission submission, Model model, Remarks remarks) {
        List<Component> parts = new ArrayList<>();
        parts.add(about(tutor, submission, model));
        List<Label> classes = labels.of(tutor, submission.projectId);
        parts.add(new AllSamples(activity.modality, submission.projectId, classes));
        hidden(tutor, activity, submission).ifPresent(parts::add);
        parts.add(live(activity, submission, model));
        parts.add(new ModelInside(
                activity.modality,
                submission.projectId,
                model,
                () -> models.judged(tutor, model.id),
                remarks,
                Corrections.NONE));
        var evidence = new Div(parts.toArray(Component[]::new));
        evidence.addClassNames("stack", "evidence");
        return evidence;
    }

    private Component about(Person tutor, Submission submission, Model model) {
        var when = new Div(new Span(Text.of("hand-in.received")), new Moment(submission.submittedAt));
        when.addClassNames("row", "soft");
        when.add(new Span(VersionWords.title(model)));
        if (submission.late) {
            when.add(new Span(Text.of("hand-in.late")));
        }
        var note = new Paragraph(submission.note.isBlank() ? Text.of("review.no-note") : submission.note);
        note.addClassName("as-written");
        var section = new Section(new H2(Text.of("review.note")), when, note);
        history.of(tutor, submission.projectId).stream()
                .filter(version -> version.id().equals(model.id))
                .findFirst()
                .ifPresent(version -> section.add(new SettingsList(version)));
        section.addClassNames("panel", "stack");
        return section;
    }

    /** Empty where the activity has no hidden test set, or the model was not tried on it. */
    private Optional<Component> hidden(Person tutor, Activity activity, Submission submission) {
        if (submission.hiddenCount == null || submission.hiddenCount == 0) {
            return Optional.empty();
        }
        List<HiddenMistake> wrong = tests.mistakes(tutor, submission.id);
        return ActivityParts.part(activity.id, Purpose.HIDDEN_TEST)
                .map(set -> new HiddenTestFigures(activity.modality, set.id, submission, wrong));
    }

    private static Component live(Activity activity, Submission submission, Model model) {
        LiveModel live = activity.modality == Modality.IMAGE
                ? new Live(submission.projectId)
                : new LiveSound(submission.projectId);
        live.setModel(model.id);
        var section = new Section(new H2(Text.of("review.live")), live);
        section.addClassNames("panel", "stack");
        return section;
    }
}
