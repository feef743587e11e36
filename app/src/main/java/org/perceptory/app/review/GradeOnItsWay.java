package org.perceptory.app.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Grades.Problem;
import org.perceptory.domain.lti.Grades.Progress;
import org.perceptory.domain.lti.Grades.State;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Deliveries;

/** How far released points are on their way to the VLE: why they are not there, and a button that tries again. */
class GradeOnItsWay extends Div {

    private final transient Person tutor;
    private final transient Deliveries deliveries;
    private final UUID submission;

    GradeOnItsWay(Person tutor, UUID submission, Deliveries deliveries) {
        this.tutor = tutor;
        this.submission = submission;
        this.deliveries = deliveries;
        addClassName("row");
        getElement().setAttribute("role", "status");
    }

    /** Shows how it is now; nothing where no VLE takes any. */
    void refresh() {
        removeAll();
        deliveries.onItsWay(tutor, submission).ifPresent(this::show);
    }

    private void show(Progress progress) {
        if (progress.problem() == null) {
            add(words(Text.of("review.grade." + progress.state())));
            return;
        }
        String next = Text.of(progress.state() == State.WAITING ? "review.grade.tried" : "review.grade.not-tried");
        boolean newer = progress.problem() == Problem.NEWER_THERE;
        var again = new Button(Text.of(newer ? "review.grade.replace" : "review.grade.again"), click -> {
            deliveries.sendAgain(tutor, submission);
            Toast.say(Text.of("review.grade.again.now"));
            refresh();
        });
        again.setId("grade-again");
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        String why = Text.of("review.grade." + progress.problem());
        add(words(newer ? why : why + " " + next), again);
    }

    private static Span words(String text) {
        var words = new Span(text);
        words.addClassNames("soft", "small");
        return words;
    }
}
