package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Marking;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.Submission;

/** Who marks a submission, the ways to change that, and what other markers say. */
class WhoMarks extends Div {

    private final transient Person tutor;
    private final transient Submission submission;
    private final transient String student;
    private final transient Marking marking;
    private final transient Reviews reviews;

    /** @param student as markers may see the name */
    WhoMarks(Person tutor, Submission submission, String student, Marking marking, Reviews reviews) {
        this.tutor = tutor;
        this.submission = submission;
        this.student = student;
        this.marking = marking;
        this.reviews = reviews;
        addClassNames("stack", "who-marks");
        refresh();
    }

    /** To be called when a review was written. */
    void refresh() {
        removeAll();
        Optional<Person> marker = marking.marker(tutor, submission.id);
        boolean mine = marker.filter(person -> person.id.equals(tutor.id)).isPresent();
        String words = marker.map(
                        person -> mine ? Text.of("review.marker.you") : Text.of("review.marker", PersonName.of(person)))
                .orElse(Text.of("review.marker.nobody"));
        var row = new Div(new Span(words));
        row.addClassNames("row", "soft");
        if (marker.isPresent() && !mine) {
            row.add(button("review.take-over", "take-over", this::takeOver));
        }
        if (marking.markers(tutor, submission.activityId).size() > 1) {
            row.add(button(
                    "review.allot",
                    "allot",
                    () -> allot(marker.map(person -> person.id).orElse(null))));
        }
        add(row);
        reviews.of(tutor, submission.id).stream()
                .filter(review -> !tutor.id.equals(review.reviewerId))
                .forEach(review -> add(other(review)));
        if (reviews.unread(tutor, submission.id) > 0) {
            add(notice(Text.of("review.unread")));
        }
    }

    private static Button button(String words, String id, Runnable pressed) {
        var button = new Button(Text.of(words), click -> pressed.run());
        button.setId(id);
        return button;
    }

    private void takeOver() {
        try {
            marking.takeOver(tutor, submission.id);
            Toast.say(Text.of("review.taken-over"));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        refresh();
    }

    private void allot(UUID now) {
        new AllotDialog(student, marking.markers(tutor, submission.activityId), now, marker -> {
                    marking.allot(tutor, submission.activityId, submission.personId, marker);
                    refresh();
                })
                .open();
    }

    private static Div other(Review review) {
        var answer = new Div(
                new Paragraph(
                        Text.of(review.counts ? "review.other.counts" : "review.other", PointsText.of(review.points))),
                Prose.asTyped(review.text));
        answer.addClassNames("notice", "plain", "stack");
        return answer;
    }

    private static Paragraph notice(String words) {
        var notice = new Paragraph(words);
        notice.addClassNames("as-written", "notice", "plain");
        return notice;
    }
}
