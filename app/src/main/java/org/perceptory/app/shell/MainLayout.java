package org.perceptory.app.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** Top bar and content: what every page but the door has. */
@Layout
@PermitAll
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** Whoever came by a link that is gone with its page would begin anew at the top of the window, or at nothing. */
    private static final String GO_ON_AT_THE_TITLE = """
            window.scrollTo(0, 0);
            const title = this.querySelector('h1');
            if (title && document.activeElement === document.body) {
              title.tabIndex = -1;
              title.focus();
            }""";

    private final Main content = new Main();

    @Inject
    public MainLayout(CurrentPerson current) {
        addClassName("frame");
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", Text.of("frame.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        Person person = current.get();
        add(skip, new Header(brand(), navigation(person), new AccountMenu(person)), content);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.removeAll();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        NavigationTrigger how = event.getLocationChangeEvent().getTrigger();
        boolean ofItself = how == NavigationTrigger.PAGE_LOAD || how == NavigationTrigger.HISTORY;
        if (!ofItself) {
            content.getElement().executeJs(GO_ON_AT_THE_TITLE);
        }
    }

    private static Component brand() {
        var brand = new Anchor("", new Image("icon.svg", ""), new Span(Text.of("brand")));
        brand.addClassName("brand");
        return brand;
    }

    private static Component navigation(Person person) {
        var nav = new Nav(Pages.home().link(Text.of("frame.projects")));
        nav.setAriaLabel(Text.of("frame.nav"));
        if (person.role == Role.ADMIN) {
            nav.add(Pages.service().link(Text.of("frame.service")));
        }
        return nav;
    }
}
