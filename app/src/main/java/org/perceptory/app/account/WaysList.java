package org.perceptory.app.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.OwnPassword;
import org.perceptory.app.signin.oidc.Oidc;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Identity;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.WaysIn;

/** The ways in that a person has, how to take one away, and how to add one. */
@ApplicationScoped
class WaysList {

    private final People people;
    private final WaysIn ways;
    private final IssuerNames names;
    private final Oidc oidc;
    private final OwnPassword passwords;

    WaysList(People people, WaysIn ways, IssuerNames names, Oidc oidc, OwnPassword passwords) {
        this.people = people;
        this.ways = ways;
        this.names = names;
        this.oidc = oidc;
        this.passwords = passwords;
    }

    Component of(Person person) {
        var place = new Div();
        place.addClassName("stack");
        fill(place, person);
        return place;
    }

    private void fill(Div place, Person person) {
        place.removeAll();
        List<Identity> identities = people.identities(person);
        var list = new UnorderedList();
        list.addClassName("ways");
        identities.forEach(identity -> list.add(way(place, person, identity, identities.size() > 1)));
        place.add(list);
        if (oidc.present() && identities.stream().noneMatch(identity -> oidc.isIssuer(identity.issuer))) {
            var connect =
                    new Anchor(Oidc.PATH.substring(1) + "?connect=yes", Text.of("account.ways.connect", oidc.name()));
            connect.setId("connect");
            connect.setRouterIgnore(true);
            place.add(connect);
        }
        if (passwords.username(person).isEmpty()) {
            place.add(already(person));
        }
    }

    private ListItem way(Div place, Person person, Identity identity, boolean removable) {
        String name = names.of(identity);
        var since = new Span(Text.of("account.ways.since", When.day(identity.createdAt)));
        since.addClassNames("soft", "small");
        var words = new Div(new Span(name), since);
        words.addClassName("grow");
        var item = new ListItem(words);
        if (removable) {
            var remove = new Button(
                    Text.of("account.ways.remove"),
                    click -> new Certainty(
                                    Text.of("account.ways.remove.title", name),
                                    Text.of("account.ways.remove.text"),
                                    Text.of("account.ways.remove"),
                                    () -> remove(place, person, identity))
                            .open());
            remove.setAriaLabel(Text.of("account.ways.remove.which", name));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            item.add(remove);
        }
        return item;
    }

    private void remove(Div place, Person person, Identity identity) {
        try {
            ways.remove(person, new Identity.Key(identity.issuer, identity.subject));
            // The password's form goes with the account.
            UI.getCurrent().getPage().reload();
        } catch (RefusedException refused) {
            Toast.problem(Refusals.sentence(refused));
            fill(place, person);
        }
    }

    /** For who came by a link of their course and had an account here before. */
    private Component already(Person person) {
        var button = new Button(
                Text.of("account.ways.already"), click -> new ExistingAccount(person, passwords, ways).open());
        button.setId("existing-account");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var words = new Paragraph(Text.of("account.ways.already.text"));
        words.addClassNames("soft", "small");
        var both = new Div(button, words);
        both.addClassName("ways-already");
        return both;
    }
}
