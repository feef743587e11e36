package org.perceptory.app.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.RegistrationInvitations;
import org.perceptory.domain.person.Person;

/** What an admin does with one platform. */
final class PlatformActions extends Div {

    private final transient Person admin;
    private final transient Platform platform;
    private final transient Platforms platforms;
    private final transient Runnable changed;

    PlatformActions(
            Person admin,
            Platform platform,
            Platforms platforms,
            RegistrationInvitations invitations,
            PublicAddress addresses,
            Runnable changed) {
        this.admin = admin;
        this.platform = platform;
        this.platforms = platforms;
        this.changed = changed;
        var edit = new Button(
                Text.of("platforms.edit"),
                click -> PlatformDialog.of(admin, platforms.get(admin, platform.id), platforms, addresses, changed)
                        .open());
        edit.setAriaLabel(Text.of("platforms.edit.title", platform.name));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var menu = new IconMenu(VaadinIcon.ELLIPSIS_DOTS_V.create(), Text.of("platforms.menu", platform.name));
        menu.add(
                Text.of("platforms.again"),
                () -> new RegistrationAddress(
                                Text.of("platforms.again.title", platform.name),
                                Text.of("platforms.again.text", platform.issuer),
                                invitations.issueAgain(admin, platform.id),
                                changed)
                        .open());
        menu.add(Text.of(platform.enabled ? "platforms.disable" : "platforms.enable"), () -> enable(!platform.enabled));
        menu.add(Text.of("delete"), this::remove);
        add(edit, menu);
        addClassName("row");
    }

    private void enable(boolean enabled) {
        platforms.enable(admin, platform.id, enabled);
        Toast.say(Text.of(enabled ? "platforms.enabled" : "platforms.disabled", platform.name));
        changed.run();
    }

    private void remove() {
        if (platforms.courses(admin, platform.id) > 0) {
            refuse(platforms.courses(admin, platform.id));
            return;
        }
        new Certainty(
                        Text.of("platforms.remove.title", platform.name),
                        Text.of("platforms.remove.text"),
                        Text.of("delete"),
                        this::removeNow)
                .open();
    }

    private void removeNow() {
        try {
            platforms.remove(admin, platform.id);
            Toast.say(Text.of("platforms.removed", platform.name));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        changed.run();
    }

    /** Says why not, and offers what is to be done instead. */
    private void refuse(long courses) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Text.of("platforms.stays.title", platform.name));
        dialog.setText(Text.of("platforms.stays.text", courses));
        if (platform.enabled) {
            dialog.setCancelable(true);
            dialog.setConfirmText(Text.of("platforms.disable"));
            dialog.addConfirmListener(confirm -> enable(false));
        } else {
            dialog.setConfirmText(Text.of("close"));
        }
        dialog.open();
    }
}
