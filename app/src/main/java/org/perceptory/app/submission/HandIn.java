package org.perceptory.app.submission;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.HandingIn.Offer;
import org.perceptory.domain.submission.Submission;

/** Handing a model in with a note, and what is handed in. Only what will be taken is offered. */
public class HandIn extends Section {

    private final transient Person person;
    private final transient Activity activity;
    private final transient HandingIn handingIn;
    private final transient Runnable changed;

    /**
     * How far somebody is.
     *
     * @param work the project, where they have begun and not deleted it
     * @param current what is handed in now
     * @param noteBefore of what was handed in last; empty where nothing was
     */
    public record Standing(Optional<Project> work, Optional<Submission> current, String noteBefore) {}

    /** @param changed is called when it was handed in or withdrawn */
    public HandIn(
            Person person,
            Activity activity,
            Standing standing,
            HandingIn handingIn,
            Models models,
            ModelHistory history,
            Runnable changed) {
        var work = standing.work();
        var current = standing.current();
        this.person = person;
        this.activity = activity;
        this.handingIn = handingIn;
        this.changed = changed;
        addClassNames("panel", "stack", "hand-in");
        add(new H2(Text.of("hand-in.title")), new Wanted(activity));
        Offer offer = handingIn.offer(person, activity);
        current.ifPresent(submission -> {
            var box = new HandedInBox(
                    activity.modality,
                    submission,
                    models.find(person, submission.modelId).orElseThrow(),
                    history.remains(person, submission.modelId));
            if (offer.withdraw()) {
                box.offerWithdrawal(this::withdraw);
            }
            add(box);
        });
        if (!offer.handIn()) {
            add(new Paragraph(Text.of(
                    "hand-in.closed." + offer.refusal().orElseThrow() + (current.isPresent() ? ".standing" : ""))));
            return;
        }
        List<ModelVersion> trained =
                work.map(project -> history.of(person, project.id)).orElse(List.of());
        if (trained.isEmpty()) {
            add(new Paragraph(Text.of(work.isPresent() ? "hand-in.nothing-yet" : "hand-in.nothing-begun")));
            return;
        }
        if (offer.late()) {
            boolean onTime = current.filter(one -> !one.late).isPresent();
            var late = new Paragraph(Text.of(onTime ? "hand-in.late-for-on-time" : "hand-in.will-be-late"));
            late.addClassName("notice");
            add(late);
        }
        var form = new HandInForm(
                activity.modality, trained, version -> history.remains(person, version), standing.noteBefore());
        form.onHandIn(Text.of(current.isPresent() ? "hand-in.again" : "hand-in.button"), () -> handIn(form));
        add(form);
    }

    private void withdraw() {
        attempt(() -> handingIn.withdraw(person, activity.id), "hand-in.withdrawn");
    }

    private void handIn(HandInForm form) {
        try {
            handingIn.handIn(person, activity.id, form.version(), form.note());
            Toast.say(Text.of("hand-in.done"));
            changed.run();
        } catch (RefusedException refusal) {
            form.free();
            if (refusal.code() == Refusal.LATE_FOR_ON_TIME) {
                confirm(form);
            } else {
                Toast.problem(Refusals.sentence(refusal));
            }
        }
    }

    private void confirm(HandInForm form) {
        new Certainty(
                        Text.of("hand-in.late.title"),
                        Text.of("hand-in.late-for-on-time"),
                        Text.of("hand-in.late.yes"),
                        () -> attempt(
                                () -> handingIn.handInLate(person, activity.id, form.version(), form.note()),
                                "hand-in.done"))
                .open();
    }

    /** What is refused leaves the page as it is, with all that was written. */
    private void attempt(Runnable action, String done) {
        try {
            action.run();
            Toast.say(Text.of(done));
            changed.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }
}
