package org.perceptory.app.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.lti.LtiConfig;
import org.perceptory.app.lti.keys.ToolKeySet;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.RegistrationInvitations;
import org.perceptory.domain.person.Person;

/** The VLEs that people may come from, and how one more is made known. */
@Route("service/platforms")
@RolesAllowed("ADMIN")
public class PlatformsView extends Div implements HasDynamicTitle {

    private static final List<String> OURS = List.of("launch", "login", "keys");

    private final transient Person admin;
    private final transient Platforms platforms;
    private final Div list = new Div();

    @Inject
    public PlatformsView(
            CurrentPerson current,
            Platforms platforms,
            RegistrationInvitations invitations,
            ToolKeySet keys,
            LtiConfig config) {
        this.admin = current.get();
        this.platforms = platforms;
        var invite = new Button(Text.of("platforms.invite"), VaadinIcon.LINK.create(), click -> invite(invitations));
        invite.setId("invite-platform");
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var byHand = new Button(
                Text.of("platforms.by-hand"),
                VaadinIcon.PLUS.create(),
                click -> new NewPlatform(admin, platforms, this::refresh).open());
        byHand.setId("new-platform");
        var bar = new Div(invite, byHand);
        bar.addClassName("row");
        add(
                ServicePages.head("platforms"),
                bar,
                list,
                new H2(Text.of("platforms.ours")),
                ours(),
                new H2(Text.of("platforms.key")),
                new Paragraph(Text.of("platforms.key.text", config.keyLasts().toDays())),
                replaceKey(keys));
        addClassNames("stack", "service");
        refresh();
    }

    private void refresh() {
        var table = new Table(
                Text.of("platforms.title"),
                "platforms.name",
                "platforms.issuer",
                "platforms.client",
                "platforms.deployments",
                "platforms.state",
                "people.actions");
        platforms
                .all(admin)
                .forEach(platform -> table.row(
                        platform.name,
                        platform.issuer,
                        platform.clientId,
                        String.join(", ", platforms.deployments(platform.id)),
                        Text.of(platform.enabled ? "platforms.on" : "platforms.off"),
                        actions(platform)));
        list.removeAll();
        list.add(table.isEmpty() ? new Paragraph(Text.of("platforms.empty")) : table);
    }

    private Component actions(Platform platform) {
        var enable = new Button(Text.of(platform.enabled ? "platforms.disable" : "platforms.enable"), click -> {
            platforms.enable(admin, platform.id, !platform.enabled);
            refresh();
        });
        var remove = new Button(Text.of("delete"), click -> {
            try {
                platforms.remove(admin, platform.id);
                Toast.say(Text.of("platforms.removed", platform.name));
            } catch (RefusedException refusal) {
                Toast.problem(Refusals.sentence(refusal));
            }
            refresh();
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        remove.setAriaLabel(Text.of("platforms.remove", platform.name));
        var row = new Div(enable, remove);
        row.addClassName("row");
        return row;
    }

    /** An address that is good for one registration; where we are found, the browser knows. */
    private void invite(RegistrationInvitations invitations) {
        var address = new TextField(Text.of("platforms.invitation"));
        address.setId("registration-address");
        address.setReadOnly(true);
        address.setAutoselect(true);
        address.setWidthFull();
        address.getElement()
                .executeJs(
                        "this.value = new URL($0, document.baseURI).href",
                        "lti/register?invitation=" + invitations.issue(admin));
        var dialog = new Dialog(Text.of("platforms.invite"));
        dialog.setWidth("min(40rem, 96vw)");
        dialog.add(new Paragraph(Text.of("platforms.invitation.text")), address);
        dialog.getFooter().add(new Button(Text.of("close"), click -> {
            dialog.close();
            refresh();
        }));
        dialog.open();
    }

    private Component replaceKey(ToolKeySet keys) {
        var replace = new Button(
                Text.of("platforms.key.replace"),
                click -> new Certainty(
                                Text.of("platforms.key.replace.title"),
                                Text.of("platforms.key.replace.text"),
                                Text.of("platforms.key.replace"),
                                () -> {
                                    keys.replace(admin);
                                    Toast.say(Text.of("platforms.key.replaced"));
                                })
                        .open());
        replace.setId("replace-key");
        replace.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var row = new Div(replace);
        row.addClassName("row");
        return row;
    }

    private static Component ours() {
        var fields = new Div();
        fields.addClassName("stack");
        OURS.forEach(path -> {
            var field = new TextField(Text.of("platforms.our." + path));
            field.setReadOnly(true);
            field.setAutoselect(true);
            field.setWidth("min(32rem, 100%)");
            field.getElement().executeJs("this.value = new URL($0, document.baseURI).href", "lti/" + path);
            fields.add(field);
        });
        return fields;
    }

    @Override
    public String getPageTitle() {
        return Text.of("platforms.title") + " · " + Text.of("brand");
    }
}
