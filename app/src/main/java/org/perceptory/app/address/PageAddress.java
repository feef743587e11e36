package org.perceptory.app.address;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
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

    /** The same page with this in its query. */
    public PageAddress with(QueryParameters query) {
        String said = query.getQueryString();
        return said.isEmpty() ? this : new PageAddress(path + (path.contains("?") ? "&" : "?") + said);
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
        var location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    /** The same, with everything loaded anew: for where another person may be in from there on. */
    public void load() {
        UI.getCurrent().getPage().setLocation(path);
    }
}
