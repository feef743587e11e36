package org.perceptory.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.IconMenu;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;

/** What a person does about their own account: tokens, colours, signing out. */
class AccountMenu extends IconMenu {

    AccountMenu(Person person) {
        super(initials(person), Text.of("frame.account", PersonName.of(person)));
        add(PersonName.of(person) + " · " + Text.of("role." + person.role), () -> {})
                .setEnabled(false);
        add(Text.of("account.title"), Pages.account()::open);
        add(Text.of("frame.tokens"), Pages.tokens()::open);
        for (String scheme : new String[] {"system", "light", "dark"}) {
            add(Text.of("frame.scheme." + scheme), () -> ColourScheme.choose(scheme));
        }
        add(Text.of("frame.sign-out"), AccountMenu::signOut);
    }

    /** For who sees the button: its name says the same. */
    private static Span initials(Person person) {
        var initials = new Span(Initials.of(PersonName.of(person)));
        initials.addClassName("initials");
        initials.getElement().setAttribute("aria-hidden", "true");
        return initials;
    }

    private static void signOut() {
        UI.getCurrent().getPage().setLocation("sign-out");
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
