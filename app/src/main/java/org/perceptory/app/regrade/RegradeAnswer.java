package org.perceptory.app.regrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.Reviews;

/** A tutor's answer to who asked about their points: words, and other points where they are to change. */
class RegradeAnswer extends Dialog {

    private final transient Runnable answered;
    private final TextArea words = new TextArea();

    RegradeAnswer(
            Person tutor,
            UUID submission,
            String student,
            Regrades regrades,
            NewPointsFields points,
            Runnable answered) {
        super(Text.of("regrade.answer.to", student));
        this.answered = answered;
        setWidth("min(36rem, 96vw)");
        words.setId("regrade-words");
        words.setLabel(Text.of("regrade.answer.words"));
        words.setHelperText(Text.of("prose.markdown"));
        words.setMaxLength(Reviews.LONGEST);
        words.setWidthFull();
        words.setMinHeight("8rem");
        var fields = new Div(words, points);
        fields.addClassName("stack");
        add(fields);
        var send = new Button(Text.of("regrade.send"), click -> {
            if (points.complete()) {
                send(() -> regrades.answer(tutor, submission, words.getValue(), points.get()));
            }
        });
        send.setId("regrade-send");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), send);
        addOpenedChangeListener(change -> words.focus());
    }

    private void send(Runnable answer) {
        words.setInvalid(false);
        try {
            answer.run();
            close();
            Toast.say(Text.of("regrade.sent.answer"));
            answered.run();
        } catch (RefusedException refusal) {
            String why = Refusals.sentence(refusal);
            switch (refusal.code()) {
                case TEXT_EMPTY, TEXT_TOO_LONG -> {
                    words.setErrorMessage(why);
                    words.setInvalid(true);
                }
                case REGRADE_ANSWERED -> {
                    Toast.problem(why);
                    close();
                    answered.run();
                }
                default -> Toast.problem(why);
            }
        }
    }
}
