package org.perceptory.app.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.CopyField;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.lti.LtiConfig;
import org.perceptory.app.lti.keys.ToolKeySet;
import org.perceptory.app.lti.platform.FrameAncestors;
import org.perceptory.app.lti.platform.PublicAddress;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.RegistrationInvitations;
import org.perceptory.domain.person.Person;

/** The VLEs that people may come from, and how one more is made known. */
@Route("service/platforms")
@RolesAllowed("ADMIN")
public class PlatformsView extends Div implements HasDynamicTitle {

    private static final List<String> OURS = List.of("launch", "login", "keys");
    private static final int MOST_DEPLOYMENTS = 3;

    private final transient Person admin;
    private final transient Platforms platforms;
    private final transient RegistrationInvitations invitations;
    private final transient FrameAncestors frames;
    private final transient PublicAddress addresses;
    private final Div list = new Div();

    @Inject
    public PlatformsView(
            CurrentPerson current,
            Platforms platforms,
            RegistrationInvitations invitations,
            ToolKeySet keys,
            FrameAncestors frames,
            PublicAddress addresses,
            LtiConfig config) {
        this.admin = current.get();
        this.platforms = platforms;
        this.invitations = invitations;
        this.frames = frames;
        this.addresses = addresses;
        var invite = new Button(
                Text.of("platforms.invite"),
                VaadinIcon.LINK.create(),
                click -> new RegistrationAddress(
                                Text.of("platforms.invite"),
                                Text.of("platforms.invitation.text"),
                                invitations.issue(admin),
                                this::refresh)
                        .open());
        invite.setId("invite-platform");
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var byHand = new Button(
                Text.of("platforms.by-hand"),
                VaadinIcon.PLUS.create(),
                click -> PlatformDialog.forNew(admin, platforms, addresses, this::changed)
                        .open());
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

    /** What may show us follows at once. */
    private void changed() {
        frames.renew();
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
        table.addClassName("platforms");
        platforms
                .all(admin)
                .forEach(platform -> table.row(
                        platform.name,
                        platform.issuer,
                        platform.clientId,
                        deployments(platform),
                        Text.of(platform.enabled ? "platforms.on" : "platforms.off"),
                        new PlatformActions(admin, platform, platforms, invitations, addresses, this::changed)));
        list.removeAll();
        list.add(table.isEmpty() ? new Paragraph(Text.of("platforms.empty")) : table);
    }

    private String deployments(Platform platform) {
        var listed = List.copyOf(platforms.deployments(platform.id));
        String shown = String.join(", ", listed.subList(0, Math.min(listed.size(), MOST_DEPLOYMENTS)));
        if (listed.size() > MOST_DEPLOYMENTS) {
            shown = Text.of("platforms.deployments.more", shown, listed.size() - MOST_DEPLOYMENTS);
        }
        return platform.anyDeployment ? (Text.of("platforms.deployments.all") + " " + shown).strip() : shown;
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
        fields.addClassNames("stack", "addresses");
        OURS.forEach(path -> fields.add(CopyField.ofAddress(Text.of("platforms.our." + path), "lti/" + path)));
        return fields;
    }

    @Override
    public String getPageTitle() {
        return Text.of("platforms.title") + " · " + Text.of("brand");
    }
}
