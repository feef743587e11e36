package org.perceptory.app.controls;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.RouterLink;
import org.perceptory.app.text.Text;

/** The ways back from a page, the farthest first; the page itself is named by its heading. */
public final class Breadcrumbs extends Nav {

    public Breadcrumbs(RouterLink... back) {
        addClassName("breadcrumbs");
        setAriaLabel(Text.of("breadcrumbs"));
        var list = new OrderedList();
        for (RouterLink link : back) {
            list.add(new ListItem(link));
        }
        add(list);
    }
}
