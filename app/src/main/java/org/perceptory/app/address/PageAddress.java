package org.perceptory.app.address;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;

/**
 * Where a page is, and the ways there.
 *
 * @param path below our own address, without a slash in front; may have a query
 */
public record PageAddress(String path) {

    /** With the slash in front, for redirects. */
    public String fromRoot() {
        return "/" + path;
    }

    /** A link that leads there without loading everything anew. */
    public RouterLink link(String words) {
        var link = new RouterLink();
        link.setText(words);
        link.getElement().setAttribute("href", path);
        return link;
    }

    /** Leads the person there whose request this is. */
    public void open() {
        UI.getCurrent().navigate(path);
    }

    /** The same, with everything loaded anew: for where another person may be in from there on. */
    public void load() {
        UI.getCurrent().getPage().setLocation(path);
    }
}
