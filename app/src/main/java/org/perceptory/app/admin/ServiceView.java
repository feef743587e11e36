package org.perceptory.app.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.Text;

/** The admin's overview: how much there is, and where it is. */
@Route("service")
@RolesAllowed("ADMIN")
public class ServiceView extends Div implements HasDynamicTitle {

    @Inject
    public ServiceView(ServiceFigures figures) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        figures.now().forEach((key, value) -> tiles.add(tile(key, value)));
        add(ServicePages.head("service"), tiles, new H2(Text.of("service.storage")), storage(figures));
        addClassNames("stack", "service");
    }

    private static Div tile(String key, Number value) {
        var figure = new Span(Text.of("count", value));
        figure.addClassName("figure");
        var tile = new Div(figure, new Span(Text.of("service." + key)));
        tile.addClassNames("panel", "stack");
        return tile;
    }

    private static Table storage(ServiceFigures figures) {
        var table = new Table(
                Text.of("service.storage"),
                "service.course",
                "#service.course.projects",
                "#class.samples",
                "#service.stored");
        figures.byCourse()
                .forEach(course -> table.row(
                        course.title() == null ? Text.of("service.no-course") : course.title(),
                        course.projects(),
                        course.samples(),
                        course.megabytes()));
        return table;
    }

    @Override
    public String getPageTitle() {
        return Text.of("service.title") + " · " + Text.of("brand");
    }
}
