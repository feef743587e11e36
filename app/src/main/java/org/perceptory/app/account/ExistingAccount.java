package org.perceptory.app.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.signin.OwnPassword;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.WaysIn;

/** Lets somebody who has an account here already go over to it, by signing in to it once. */
class ExistingAccount extends Dialog {

    private final transient Person person;
    private final transient OwnPassword passwords;
    private final transient WaysIn ways;
    private final TextField name = new TextField(Text.of("sign-in.username"));
    private final PasswordField password = new PasswordField(Text.of("sign-in.password"));

    ExistingAccount(Person person, OwnPassword passwords, WaysIn ways) {
        this.person = person;
        this.passwords = passwords;
        this.ways = ways;
        setHeaderTitle(Text.of("account.ways.already"));
        name.setId("existing-name");
        name.setWidthFull();
        password.setId("existing-password");
        password.setWidthFull();
        var connect = new Button(Text.of("account.connect.yes"), click -> connect());
        connect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(new Paragraph(Text.of("account.ways.already.what")), name, password);
        form.addClassNames("stack", "dialog-form");
        add(form);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), connect);
    }

    private void connect() {
        Optional<Person> owner = passwords.owner(name.getValue().strip(), password.getValue());
        if (owner.isEmpty()) {
            refuse(Text.of("sign-in.failed.text"));
            return;
        }
        try {
            ways.join(person, owner.get());
            Pages.account().load();
        } catch (RefusedException refused) {
            refuse(Refusals.sentence(refused));
        }
    }

    private void refuse(String why) {
        password.setErrorMessage(why);
        password.setInvalid(true);
    }
}
