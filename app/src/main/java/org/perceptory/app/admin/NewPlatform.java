package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.person.Person;

/** Registers a VLE by hand, with what its own page shows of us. */
class NewPlatform extends Dialog {

    private static final List<String> NEEDED =
            List.of("name", "issuer", "client", "authorization", "token", "keys", "deployments");

    private final Map<String, TextField> fields = new LinkedHashMap<>();

    NewPlatform(Person admin, Platforms platforms, Runnable made) {
        setHeaderTitle(Text.of("platforms.by-hand"));
        setWidth("min(40rem, 96vw)");
        var form = new Div();
        form.addClassName("stack");
        NEEDED.forEach(key -> {
            var field = new TextField(Text.of("platforms." + key));
            field.setId("platform-" + key);
            field.setRequired(true);
            field.setWidthFull();
            fields.put(key, field);
            form.add(field);
        });
        fields.get("deployments").setHelperText(Text.of("platforms.deployments.help"));
        add(form);
        var add = new Button(Text.of("platforms.add"), click -> register(admin, platforms, made));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), add);
    }

    private void register(Person admin, Platforms platforms, Runnable made) {
        boolean complete = true;
        for (TextField field : fields.values()) {
            field.setInvalid(field.isEmpty());
            complete &= !field.isEmpty();
        }
        if (!complete) {
            return;
        }
        try {
            platforms.register(
                    admin,
                    new PlatformFacts(
                            value("name"),
                            value("issuer"),
                            value("client"),
                            value("authorization"),
                            value("token"),
                            "",
                            value("keys"),
                            false,
                            Stream.of(value("deployments").split("[,\\s]+")).toList(),
                            List.of()));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
            return;
        }
        close();
        made.run();
    }

    private String value(String key) {
        return fields.get(key).getValue().strip();
    }
}
