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
import org.perceptory.domain.limits.Limits;

/** The admin's overview: how much there is, where it is, how much there may be. */
@Route("service")
@RolesAllowed("ADMIN")
public class ServiceView extends Div implements HasDynamicTitle {

    @Inject
    public ServiceView(ServiceFigures figures, Limits limits) {
        var tiles = new Div();
        tiles.addClassName("tiles");
        figures.now().forEach((key, value) -> tiles.add(tile(key, value)));
        add(
                ServicePages.head("service"),
                tiles,
                new H2(Text.of("service.storage")),
                storage(figures),
                new H2(Text.of("service.limits")),
                limits(limits));
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

    private static Table limits(Limits limits) {
        var table = new Table(Text.of("service.limits"), "service.limit", "#service.most");
        table.row(Text.of("service.limit.projects"), limits.projectsPerPerson());
        table.row(Text.of("service.limit.labels"), limits.labelsPerProject());
        table.row(Text.of("service.limit.samples"), limits.samplesPerProject());
        table.row(Text.of("service.limit.models"), limits.modelsPerProject());
        table.row(Text.of("service.limit.megabytes"), limits.bytesPerPerson() / 1_000_000);
        table.row(Text.of("service.limit.tokens"), limits.tokensPerPerson());
        table.row(Text.of("service.limit.undo"), limits.undo().toHours());
        return table;
    }

    @Override
    public String getPageTitle() {
        return Text.of("service.title") + " · " + Text.of("brand");
    }
}
