package org.perceptory.app.regrade;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RegradeRequest;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.Reviews;

/** A student's one question about their points; nothing while there are none to ask about. */
public class RegradePart extends Section {

    private final transient Person student;
    private final transient UUID submission;
    private final transient Regrades regrades;

    public RegradePart(Person student, UUID submission, Regrades regrades) {
        this.student = student;
        this.submission = submission;
        this.regrades = regrades;
        addClassNames("panel", "stack", "regrade");
        show();
    }

    private void show() {
        removeAll();
        var own = regrades.own(student, submission);
        boolean askable = regrades.hindrance(student, submission).isEmpty();
        setVisible(own.isPresent() || askable);
        add(new H2(Text.of("regrade.title")));
        own.ifPresent(this::asked);
        if (askable) {
            offer();
        }
    }

    private void asked(RegradeRequest request) {
        add(RegradeWords.of(request, "regrade.asked.own"));
        if (!request.answered()) {
            var waiting = new Paragraph(Text.of("regrade.waiting"));
            waiting.addClassName("soft");
            add(waiting);
        }
    }

    private void offer() {
        var help = new Paragraph(Text.of("regrade.help"));
        help.addClassName("soft");
        var reason = new TextArea(Text.of("regrade.reason"));
        reason.setId("regrade-reason");
        reason.setHelperText(Text.of("prose.markdown"));
        reason.setMaxLength(Reviews.LONGEST);
        reason.setWidthFull();
        reason.setMinHeight("6rem");
        var ask = new Button(Text.of("regrade.ask"), click -> ask(reason));
        ask.setId("regrade-ask");
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(reason, ask);
        form.addClassName("stack");
        form.setVisible(false);
        var open = new Button(Text.of("regrade.open"), click -> {
            form.setVisible(true);
            click.getSource().setVisible(false);
            reason.focus();
        });
        open.setId("regrade-open");
        add(help, open, form);
    }

    private void ask(TextArea reason) {
        reason.setInvalid(false);
        try {
            regrades.ask(student, submission, reason.getValue());
            Toast.say(Text.of("regrade.sent"));
            show();
        } catch (RefusedException refusal) {
            switch (refusal.code()) {
                case TEXT_EMPTY, TEXT_TOO_LONG -> {
                    reason.setErrorMessage(Refusals.sentence(refusal));
                    reason.setInvalid(true);
                }
                default -> {
                    Toast.problem(Refusals.sentence(refusal));
                    show();
                }
            }
        }
    }
}
