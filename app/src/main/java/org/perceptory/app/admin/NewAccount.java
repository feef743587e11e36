package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Directory;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** Makes an account with a name and a password that is drawn here and told once. */
class NewAccount extends Dialog {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final int PASSWORD_BYTES = 12;

    private final transient Person admin;
    private final transient Directory directory;
    private final transient Runnable made;
    private final TextField name = new TextField(Text.of("people.new.name"));
    private final Select<Role> role = new Select<>();

    NewAccount(Person admin, Directory directory, Runnable made) {
        this.admin = admin;
        this.directory = directory;
        this.made = made;
        name.setId("new-account-name");
        name.setWidthFull();
        role.setLabel(Text.of("people.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(value -> Text.of("role." + value));
        role.setValue(Role.STUDENT);
        var create = new Button(Text.of("people.new.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(Text.of("people.new"));
        var form = new Div(name, role);
        form.addClassName("stack");
        add(form);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), create);
    }

    private void create() {
        String username = name.getValue().strip();
        if (!USERNAME.matcher(username).matches()) {
            refuse(Text.of("people.new.malformed"));
            return;
        }
        if (role.getValue() == Role.ADMIN) {
            MakingAnAdmin.ask(username, () -> create(username), () -> {});
        } else {
            create(username);
        }
    }

    private void create(String username) {
        String password = draw();
        try {
            directory.newAccount(admin, username, hash(password), role.getValue());
        } catch (RefusedException taken) {
            refuse(Refusals.sentence(taken));
            return;
        }
        close();
        tell(username, password);
        made.run();
    }

    private void refuse(String why) {
        name.setErrorMessage(why);
        name.setInvalid(true);
    }

    static String draw() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    static String hash(String password) {
        return BcryptUtil.bcryptHash(password);
    }

    /** Shows a password this once. */
    static void tell(String username, String password) {
        var secret = new TextField(Text.of("people.password.once"));
        secret.setId("password-once");
        secret.setValue(password);
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        var dialog = new Dialog(Text.of("people.password.of", username));
        dialog.add(new Paragraph(Text.of("people.password.text")), secret);
        dialog.getFooter().add(new Button(Text.of("close"), click -> dialog.close()));
        dialog.open();
    }
}
