package org.perceptory.app.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.person.LocalAccount;

/** Where the link of a new account leads: its person chooses a password, and is in. */
@Route(value = "invited", autoLayout = false)
@AnonymousAllowed
public class InvitedView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Accounts accounts;
    private final PasswordField first = field("new");
    private final PasswordField second = field("again");

    @Inject
    InvitedView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("sign-in");
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        removeAll();
        accounts.invited(secret).map(account -> form(secret, account)).ifPresentOrElse(this::add, () -> add(gone()));
    }

    private Component form(String secret, LocalAccount account) {
        first.setHelperText(Text.of("account.password.rule", OwnPassword.SHORTEST));
        var username = new TextField(Text.of("sign-in.username"));
        username.setId("invited-username");
        username.setValue(account.username);
        username.setReadOnly(true);
        username.setAutocomplete(Autocomplete.USERNAME);
        var choose = new Button(Text.of("invited.button"), click -> choose(secret, account.username));
        choose.setId("choose-password");
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.addClickShortcut(Key.ENTER);
        return panel(
                new H1(Text.of("invited.title", PersonName.of(account.person))),
                new Paragraph(Text.of("invited.text")),
                username,
                first,
                second,
                choose);
    }

    private void choose(String secret, String username) {
        first.setInvalid(false);
        second.setInvalid(false);
        if (!first.getValue().equals(second.getValue())) {
            refuse(second, Text.of("account.password.differ"));
            return;
        }
        try {
            accounts.choose(secret, OwnPassword.hash(first.getValue()));
            SignInByForm.as(username, first.getValue(), "/");
        } catch (RefusedException refused) {
            if (refused.code() == Refusal.NOT_FOUND) {
                removeAll();
                add(gone());
            } else {
                refuse(first, Refusals.sentence(refused));
            }
        }
    }

    private static Component gone() {
        return panel(
                new H1(Text.of("invited.gone.title")),
                new Paragraph(Text.of("invited.gone.text")),
                new Anchor("sign-in", Text.of("sign-in.submit")));
    }

    private static Component panel(Component... parts) {
        var panel = new Div(parts);
        panel.addClassNames("panel", "stack", "invited");
        return panel;
    }

    private static void refuse(PasswordField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static PasswordField field(String which) {
        var field = new PasswordField(Text.of("account.password." + which));
        field.setId("password-" + which);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setManualValidation(true);
        return field;
    }

    @Override
    public String getPageTitle() {
        return Text.of("invited.button") + " · " + Text.of("brand");
    }
}
