package org.perceptory.app.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perceptory.app.text.Text;

/** The admin's pages, and the way from one to the other. */
final class ServicePages {

    private static final Map<String, Class<? extends Component>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("service.title", ServiceView.class);
        PAGES.put("platforms.title", PlatformsView.class);
        PAGES.put("people.title", PeopleView.class);
        PAGES.put("closing.title", ClosingView.class);
        PAGES.put("limits.title", LimitsView.class);
        PAGES.put("queue.title", QueueView.class);
        PAGES.put("backbones.title", BackbonesView.class);
        PAGES.put("audit.title", AuditView.class);
    }

    private ServicePages() {}

    /** Links to all pages, the title of this one and what it is about. */
    static Component head(String page) {
        var nav = new Nav();
        nav.setAriaLabel(Text.of("service.nav"));
        nav.addClassName("pages");
        PAGES.forEach((key, view) -> {
            var link = new RouterLink(Text.of(key), view);
            link.setHighlightCondition(HighlightConditions.sameLocation());
            link.setHighlightAction((shown, here) -> {
                if (here) {
                    shown.getElement().setAttribute("aria-current", "page");
                }
            });
            nav.add(link);
        });
        var title = new Div(new H1(Text.of(page + ".title")));
        title.addClassName("page-head");
        var note = new Paragraph(Text.of(page + ".text"));
        note.addClassName("soft");
        return new Div(nav, title, note);
    }
}
