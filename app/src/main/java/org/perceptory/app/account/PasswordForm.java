package org.perceptory.app.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.signin.DemoPeople;
import org.perceptory.app.signin.OwnPassword;
import org.perceptory.app.signin.SignInByForm;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/** Changes one's own password. */
@ApplicationScoped
class PasswordForm {

    /** A parameter of the account page's address: says that it was done. */
    static final String CHANGED = "changed";

    private final OwnPassword passwords;
    private final DemoPeople demo;

    PasswordForm(OwnPassword passwords, DemoPeople demo) {
        this.passwords = passwords;
        this.demo = demo;
    }

    /** Nothing for who has no password here, and for the demo people. */
    Optional<Component> of(Person person) {
        return passwords
                .username(person)
                .filter(username -> !demo.isOne(username))
                .map(username -> form(person, username));
    }

    private Component form(Person person, String username) {
        PasswordField old = field("old", Autocomplete.CURRENT_PASSWORD);
        PasswordField first = field("new", Autocomplete.NEW_PASSWORD);
        first.setHelperText(Text.of("account.password.rule", OwnPassword.SHORTEST));
        PasswordField second = field("again", Autocomplete.NEW_PASSWORD);
        var change =
                new Button(Text.of("account.password.button"), click -> change(person, username, old, first, second));
        change.setId("change-password");
        var form = new Div(new Paragraph(Text.of("account.password.text")), old, first, second, change);
        form.addClassNames("stack", "password-form");
        return form;
    }

    private void change(Person person, String username, PasswordField old, PasswordField first, PasswordField second) {
        for (PasswordField field : new PasswordField[] {old, first, second}) {
            field.setInvalid(false);
        }
        if (!first.getValue().equals(second.getValue())) {
            refuse(second, Text.of("account.password.differ"));
            return;
        }
        try {
            passwords.change(person, old.getValue(), first.getValue());
            SignInByForm.as(username, first.getValue(), "/account?" + CHANGED);
        } catch (RefusedException refused) {
            refuse(refused.code() == Refusal.PASSWORD_WRONG ? old : first, Refusals.sentence(refused));
        }
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static PasswordField field(String which, Autocomplete kind) {
        var field = new PasswordField(Text.of("account.password." + which));
        field.setId("password-" + which);
        field.setAutocomplete(kind);
        field.setManualValidation(true);
        return field;
    }
}
