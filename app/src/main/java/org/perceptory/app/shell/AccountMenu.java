package org.perceptory.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import org.perceptory.app.access.TokensView;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;

/** What a person does about their own account: tokens, colours, signing out. */
class AccountMenu extends MenuBar {

  AccountMenu(Person person) {
    addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
    String name = PersonName.of(person);
    var avatar = new Avatar(name);
    avatar.getElement().setAttribute("aria-hidden", "true");
    var top = addItem(avatar);
    top.setAriaLabel(Text.of("frame.account", name));
    var menu = top.getSubMenu();
    menu.addItem(name + " · " + Text.of("role." + person.role)).setEnabled(false);
    menu.addItem(Text.of("frame.tokens"), click -> UI.getCurrent().navigate(TokensView.class));
    for (String scheme : new String[] {"system", "light", "dark"}) {
      menu.addItem(Text.of("frame.scheme." + scheme), click -> ColourScheme.choose(scheme));
    }
    menu.addItem(Text.of("frame.sign-out"), click -> signOut());
  }

  private static void signOut() {
    UI.getCurrent().getPage().setLocation("sign-out");
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
