package org.perceptory.app.admin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.Accounts;
import org.perceptory.domain.person.NewPerson;
import org.perceptory.domain.person.NewPerson.Fault;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** Makes an account; its person chooses the password by a link. */
class NewAccount extends Dialog {

    private final transient Person admin;
    private final transient Accounts accounts;
    private final transient Runnable made;
    private final TextField username = field("username");
    private final TextField name = field("name");
    private final TextField email = field("email");
    private final Map<Fault, TextField> fields = Map.of(Fault.USERNAME, username, Fault.NAME, name, Fault.EMAIL, email);
    private final Select<Role> role = new Select<>();

    NewAccount(Person admin, Accounts accounts, Runnable made) {
        this.admin = admin;
        this.accounts = accounts;
        this.made = made;
        username.setRequiredIndicatorVisible(true);
        role.setLabel(Text.of("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> Text.of("role." + value));
        role.setValue(Role.STUDENT);
        role.setWidthFull();
        var create = new Button(Text.of("people.new.create"), click -> create());
        create.setId("create-account");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        setHeaderTitle(Text.of("people.new"));
        setWidth("min(30rem, 96vw)");
        var form = new Div(new Paragraph(Text.of("people.new.text")), username, name, email, role);
        form.addClassName("stack");
        add(form);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), create);
    }

    private void create() {
        fields.values().forEach(field -> field.setInvalid(false));
        var person = new NewPerson(
                username.getValue().strip(),
                name.getValue().strip(),
                email.getValue().strip(),
                role.getValue());
        if (person.fault().isPresent()) {
            Fault fault = person.fault().get();
            refuse(fields.get(fault), Text.of("people.fault." + fault));
            return;
        }
        if (person.role() == Role.ADMIN) {
            MakingAnAdmin.ask(person.username(), () -> create(person), () -> {});
        } else {
            create(person);
        }
    }

    private void create(NewPerson person) {
        try {
            var invited = accounts.make(admin, List.of(person)).getFirst();
            close();
            new InvitationLink(invited).open();
            made.run();
        } catch (RefusedException taken) {
            refuse(username, Refusals.sentence(taken));
        }
    }

    private static void refuse(TextField field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private static TextField field(String which) {
        var field = new TextField(Text.of("people.new." + which));
        field.setId("new-account-" + which);
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }
}
