package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.perceptory.app.controls.PointsField;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.rubric.RubricFields;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.Submission;

/** A tutor's own review: text and points, saved as they are typed, comments at places, release. */
class Answer extends Section {

    private final transient Person tutor;
    private final transient Submission submission;
    private final transient Reviews reviews;
    private final transient Releases releases;
    private final TextArea text = new TextArea(Text.of("review.text"));
    private final Span state = new Span();
    private final Button release = new Button();
    private final AnswerComments comments;
    private final GradeOnItsWay grade;
    private final transient Runnable written;

    /** @param written called whenever something was written, which may make this tutor the marker */
    Answer(Person tutor, Activity activity, Submission submission, Model model, ReviewTools tools, Runnable written) {
        this.tutor = tutor;
        this.submission = submission;
        this.reviews = tools.reviews;
        this.releases = tools.releases;
        this.written = written;
        this.comments = new AnswerComments(tutor, submission, model, tools.comments, tools.bank, written);
        this.grade = new GradeOnItsWay(tutor, submission.id, tools.deliveries);
        addClassNames("panel", "stack", "answer");
        Review mine = reviews.mine(tutor, submission.id);
        write(mine.text);
        release.setId("release");
        release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        release.addClickListener(click -> releaseOrReopen());
        var whole =
                new Button(Text.of("review.comment"), VaadinIcon.COMMENT_O.create(), click -> comments.onTheWhole());
        state.addClassNames("soft", "small");
        var row = new Div(whole, release, state);
        row.addClassNames("row", "answer-end");
        add(new H2(Text.of("review.answer")));
        reviews.begunOn(tutor, submission.id).ifPresent(before -> add(new CarriedNote(before)));
        add(points(activity, mine, tools), text, new SavedComments(tutor, tools.bank, text), comments, row, grade);
        refresh();
    }

    private void write(String before) {
        text.setId("review-text");
        text.setValue(before);
        text.setHelperText(Text.of("prose.markdown"));
        text.setMaxLength(Reviews.LONGEST);
        text.setWidthFull();
        text.setMinHeight("8rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        // Whoever leaves the field has what is in it sent at once: the page may be gone before the pause has passed. An
        // event that synchronizes nothing has the client send what waits; one that did would find the value taken down
        // already.
        text.getElement().addEventListener("change", left -> {});
        text.addValueChangeListener(change -> save());
    }

    /** By row where there is a rubric, else for the whole. */
    private Component points(Activity activity, Review mine, ReviewTools tools) {
        RubricPoints rubric = tools.points;
        if (!rubric.of(tutor, submission.id, mine.id).isEmpty()) {
            return new RubricFields(
                    tutor, submission.id, mine.id, rubric, tools.levels.of(tutor, activity.id), this::saved);
        }
        var points = new PointsField(activity.points, given -> {
            reviews.give(tutor, submission.id, given);
            saved();
        });
        points.setId("review-points");
        points.setLabel(Text.of("review.points"));
        points.show(mine.points);
        return points;
    }

    private void save() {
        try {
            reviews.write(tutor, submission.id, text.getValue());
            saved();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }

    private void saved() {
        state.setText(Text.of("studio.saved"));
        written.run();
    }

    private void releaseOrReopen() {
        if (reviews.mine(tutor, submission.id).releasedAt == null) {
            try {
                releases.release(tutor, submission.id);
                Toast.say(Text.of("review.released-now"));
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
        } else {
            releases.reopen(tutor, submission.id);
            Toast.say(Text.of("review.reopened"));
        }
        refresh();
    }

    /** Where to write what is remarked on elsewhere on the page. */
    AnswerComments comments() {
        return comments;
    }

    private void refresh() {
        written.run();
        boolean released = reviews.mine(tutor, submission.id).releasedAt != null;
        release.setText(Text.of(released ? "review.reopen" : "review.release"));
        state.setText(Text.of(released ? "review.is-released" : "review.is-draft"));
        grade.refresh();
    }
}
