package org.perceptory.app.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.signin.oidc.ArrivingCookie;
import org.perceptory.app.signin.oidc.Oidc;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.ArrivingIdentities;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Vouched;
import org.perceptory.domain.person.WaysIn;

/** Asks whether an identity that somebody just proved to have shall be one more way in, and does it. */
@Route("account/connect")
@PermitAll
public class ConnectView extends Div implements HasDynamicTitle {

    private final transient Person person;
    private final transient ArrivingIdentities arriving;
    private final transient WaysIn ways;
    private final transient String secret;
    private final transient Oidc oidc;

    @Inject
    ConnectView(CurrentPerson current, ArrivingIdentities arriving, People people, WaysIn ways, Oidc oidc) {
        this.person = current.get();
        this.arriving = arriving;
        this.ways = ways;
        this.oidc = oidc;
        this.secret = held().orElse("");
        Optional<Vouched> vouched = arriving.look(secret);
        if (vouched.isEmpty()) {
            say("nothing");
            return;
        }
        Optional<Person> owner =
                people.find(vouched.get().issuer(), vouched.get().subject());
        if (owner.isEmpty()) {
            ask("ask", vouched.get(), () -> ways.connect(person, take()));
        } else if (owner.get().id.equals(person.id)) {
            say("yours");
        } else if (ways.ownsNothing(owner.get())) {
            ask("empty", vouched.get(), () -> ways.joined(owner.get(), person, take()));
        } else if (ways.ownsNothing(person)) {
            ask("over", vouched.get(), () -> ways.joined(person, owner.get(), take()));
        } else {
            say("taken");
        }
    }

    private static Optional<String> held() {
        var cookies = VaadinRequest.getCurrent().getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(ArrivingCookie.NAME))
                .findFirst()
                .map(cookie -> cookie.getValue());
    }

    private Vouched take() {
        return arriving.take(secret).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private void say(String what) {
        var title = new H1(Text.of("account.connect." + what + ".title", oidc.name()));
        var words = new Paragraph(Text.of("account.connect." + what + ".text", oidc.name(), PersonName.of(person)));
        panel(title, words, Pages.account().link(Text.of("account.connect.back")));
    }

    private void ask(String what, Vouched vouched, Runnable yes) {
        String who = Stream.of(vouched.name(), vouched.email())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(vouched.subject());
        var title = new H1(Text.of("account.connect." + what + ".title", oidc.name()));
        var words =
                new Paragraph(Text.of("account.connect." + what + ".text", oidc.name(), PersonName.of(person), who));
        var connect = new Button(Text.of("account.connect.yes"), click -> go(yes));
        connect.setId("connect-yes");
        connect.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        panel(title, words, connect, Pages.account().link(Text.of("cancel")));
    }

    private void go(Runnable yes) {
        try {
            yes.run();
            // Anew, for it may be another person's page from here on.
            Pages.account().load();
        } catch (RefusedException refused) {
            Toast.problem(Refusals.sentence(refused));
        }
    }

    private void panel(Component... content) {
        var panel = new Div(content);
        panel.addClassNames("panel", "empty", "stack", "join");
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Text.of("account.connect.title") + " · " + Text.of("brand");
    }
}
