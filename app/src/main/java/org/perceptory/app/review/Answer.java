package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.UUID;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.rubric.RubricFields;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.Verdict;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Place;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.ReviewComment;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.Submission;

/** A tutor's own review: text and points, saved as they are typed, comments at places, release. */
class Answer extends Section {

    private final transient Person tutor;
    private final transient Submission submission;
    private final transient Model model;
    private final transient Reviews reviews;
    private final transient Runnable written;
    private final TextArea text = new TextArea(Text.of("review.text"));
    private final BigDecimalField points = new BigDecimalField();
    private final UnorderedList comments = new UnorderedList();
    private final Span state = new Span();
    private final Button release = new Button();
    private final GradeOnItsWay grade;
    /** The points that are saved. */
    private BigDecimal kept;

    /** @param written called whenever something was written, which may make this tutor the marker */
    Answer(
            Person tutor,
            Activity activity,
            Submission submission,
            Model model,
            Reviews reviews,
            RubricPoints rubric,
            Runnable written) {
        this.tutor = tutor;
        this.submission = submission;
        this.model = model;
        this.reviews = reviews;
        this.written = written;
        addClassNames("panel", "stack", "answer");
        Review mine = reviews.mine(tutor, submission.id);
        text.setId("review-text");
        text.setValue(mine.text);
        text.setMaxLength(Reviews.LONGEST);
        text.setHelperText(Text.of("prose.markdown"));
        text.setWidthFull();
        text.setMinHeight("8rem");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        // Whoever leaves the field has what is in it sent at once: the page may be gone before the pause has passed. An
        // event
        // that synchronizes nothing has the client send what waits; one that did would find the value taken down
        // already.
        text.getElement().addEventListener("change", left -> {});
        text.addValueChangeListener(change -> save());
        points.setId("review-points");
        points.setLabel(Text.of("review.points", activity.points));
        boolean byRow = !rubric.of(tutor, submission.id, mine.id).isEmpty();
        points.setVisible(!byRow);
        // Where there is a rubric, its rows have the points: what is saved with the text has none.
        points.setValue(byRow ? null : mine.points);
        kept = points.getValue();
        points.addValueChangeListener(change -> save());
        var fields = new RubricFields(tutor, submission.id, mine.id, rubric, this::saved);
        fields.setVisible(byRow);
        release.setId("release");
        release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        release.addClickListener(click -> releaseOrReopen());
        var whole = new Button(
                Text.of("review.comment"),
                VaadinIcon.COMMENT_O.create(),
                click -> ask(Text.of("review.whole"), Place.WHOLE));
        state.addClassNames("soft", "small");
        var row = new Div(whole, release, state);
        row.addClassName("row");
        comments.addClassName("comments");
        grade = new GradeOnItsWay(tutor, submission.id, reviews);
        add(new H2(Text.of("review.answer")));
        reviews.begunOn(tutor, submission.id).ifPresent(before -> add(new CarriedNote(before)));
        add(text, points, fields, comments, row, grade);
        refresh();
    }

    private void save() {
        try {
            reviews.save(tutor, submission.id, text.getValue(), points.getValue());
            kept = points.getValue();
            points.setInvalid(false);
            saved();
        } catch (RefusedException refusal) {
            if (refusal.code() == Refusal.POINTS_OUT_OF_RANGE) {
                // What is written is not lost for points that cannot be.
                reviews.save(tutor, submission.id, text.getValue(), kept);
                written.run();
            }
            points.setErrorMessage(Refusals.sentence(refusal));
            points.setInvalid(true);
        }
    }

    private void saved() {
        state.setText(Text.of("studio.saved"));
        written.run();
    }

    private void releaseOrReopen() {
        if (reviews.mine(tutor, submission.id).releasedAt == null) {
            try {
                reviews.release(tutor, submission.id);
                Toast.say(Text.of("review.released-now"));
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
        } else {
            reviews.reopen(tutor, submission.id);
            Toast.say(Text.of("review.reopened"));
        }
        refresh();
    }

    /** Comments on a cell of the matrix. */
    void atCell(int actual, int predicted) {
        ask(cell(actual, predicted), Place.cell(actual, predicted));
    }

    /** Comments on a sample. */
    void atSample(UUID sample) {
        ask(Text.of("review.sample"), Place.at(sample));
    }

    private void ask(String place, Place at) {
        var words = new TextArea(Text.of("review.comment.on", place));
        words.setWidthFull();
        words.setMaxLength(Reviews.LONGEST);
        var dialog = new Dialog(Text.of("review.comment"));
        dialog.setWidth("min(32rem, 96vw)");
        dialog.add(words);
        var add = new Button(Text.of("review.comment.add"), click -> {
            if (!words.getValue().isBlank()) {
                reviews.comment(tutor, submission.id, at, words.getValue());
                refresh();
            }
            dialog.close();
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Text.of("cancel"), click -> dialog.close()), add);
        dialog.open();
        words.focus();
    }

    private void refresh() {
        written.run();
        comments.removeAll();
        reviews.comments(tutor, submission.id).forEach(comment -> comments.add(new ListItem(row(comment))));
        boolean released = reviews.mine(tutor, submission.id).releasedAt != null;
        release.setText(Text.of(released ? "review.reopen" : "review.release"));
        state.setText(Text.of(released ? "review.is-released" : "review.is-draft"));
        grade.refresh();
    }

    private Div row(ReviewComment comment) {
        var words = new Div(Prose.asTyped(comment.text));
        words.addClassName("grow");
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            reviews.remove(tutor, submission.id, comment.id);
            refresh();
        });
        remove.setAriaLabel(Text.of("review.comment.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        var row = new Div();
        row.addClassName("row");
        if (comment.sampleId != null) {
            row.add(new Image("api/v1/samples/" + comment.sampleId + "/image", Text.of("review.sample")));
        }
        if (comment.actual != null) {
            row.add(new Span(cell(comment.actual, comment.predicted)));
        }
        row.add(words, remove);
        return row;
    }

    private String cell(int actual, int predicted) {
        return Verdict.of(
                model.labels.get(actual).name(), model.labels.get(predicted).name());
    }
}
