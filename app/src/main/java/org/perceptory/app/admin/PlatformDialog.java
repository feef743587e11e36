package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.person.Person;

/** Registers a VLE by hand, or changes what is known of one. */
final class PlatformDialog extends Dialog {

    /** Beside which field stands what only the registry knows. */
    private static final Map<Refusal, String> FIELD_OF =
            Map.of(Refusal.PLATFORM_KNOWN, "client", Refusal.PLATFORM_ISSUER, "issuer");

    private final PlatformForm form;

    private PlatformDialog(String title, String yes, PublicAddress addresses, Consumer<PlatformFacts> save) {
        form = new PlatformForm(addresses);
        setHeaderTitle(title);
        setWidth("min(44rem, 96vw)");
        // What was typed is not lost by a press beside the dialog.
        setCloseOnOutsideClick(false);
        var button = new Button(yes, click -> form.facts().ifPresent(facts -> save(facts, save)));
        button.setId("save-platform");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), button);
    }

    /** @param made is called when there is one more */
    static PlatformDialog forNew(Person admin, Platforms platforms, PublicAddress addresses, Runnable made) {
        var dialog = new PlatformDialog(Text.of("platforms.by-hand"), Text.of("platforms.add"), addresses, facts -> {
            platforms.register(admin, facts);
            Toast.say(Text.of("platforms.added", facts.name()));
            made.run();
        });
        var both = new Div(new VlePresets(dialog.form), new H3(Text.of("platforms.shown")), dialog.form);
        both.addClassName("stack");
        dialog.add(both);
        return dialog;
    }

    /** @param changed is called when it is written down */
    static PlatformDialog of(
            Person admin, Platform platform, Platforms platforms, PublicAddress addresses, Runnable changed) {
        Set<String> shown = platforms.deployments(platform.id);
        var dialog = new PlatformDialog(
                Text.of("platforms.edit.title", platform.name), Text.of("platforms.save"), addresses, facts -> {
                    platforms.change(admin, platform.id, facts, shown);
                    Toast.say(Text.of("platforms.changed", facts.name()));
                    changed.run();
                });
        dialog.form.show(platform, shown, platforms.courses(admin, platform.id));
        dialog.add(dialog.form);
        return dialog;
    }

    private void save(PlatformFacts facts, Consumer<PlatformFacts> save) {
        try {
            save.accept(facts);
            close();
        } catch (RefusedException refusal) {
            String field = FIELD_OF.get(refusal.code());
            if (field == null) {
                Toast.problem(Refusals.sentence(refusal));
            } else {
                form.tell(field, Refusals.sentence(refusal));
            }
        }
    }
}
