package org.perceptory.app.statistics;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.UUID;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Breadcrumbs;
import org.perceptory.app.controls.Table;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.statistics.ClassStatistics;
import org.perceptory.domain.statistics.Statistics;

/** How a class did at an activity: how the points lie, what for, and what the models confuse. */
@Route("activities/:activity/statistics")
@PermitAll
public class StatisticsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST_PAIRS = 10;

    private final transient Person person;
    private final transient Activities activities;
    private final transient Statistics statistics;
    private final transient Courses courses;
    private String title = "";

    @Inject
    public StatisticsView(CurrentPerson current, Activities activities, Statistics statistics, Courses courses) {
        this.person = current.get();
        this.activities = activities;
        this.statistics = statistics;
        this.courses = courses;
        addClassNames("stack", "class", "statistics");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = event.getRouteParameters().get("activity").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            show(activities.taught(person, id), statistics.of(person, id));
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
    }

    private void show(Activity activity, ClassStatistics all) {
        title = Text.of("statistics.title", activity.title);
        removeAll();
        var head = new Div(new H1(title));
        head.addClassName("page-head");
        var counts = new Paragraph(Text.of("statistics.counts", all.students(), all.handedIn(), all.late()));
        counts.addClassName("soft");
        add(
                new Breadcrumbs(
                        Pages.course(activity.courseId).link(courses.taught(person, activity.courseId).title),
                        Pages.activity(activity.id).link(activity.title),
                        Pages.classOf(activity.id).link(Text.of("activity.class"))),
                head,
                counts,
                points(all),
                rows(all),
                hidden(all));
    }

    private static Component points(ClassStatistics all) {
        var section = section("statistics.points");
        if (all.points().count() == 0) {
            section.add(new Paragraph(Text.of("statistics.points.none")));
            return section;
        }
        var figures = new Div(
                figure("statistics.mean", all.points().mean()),
                figure("statistics.median", all.points().median()));
        figures.addClassNames("row", "statistics-figures");
        section.add(
                figures,
                new Paragraph(Text.of(
                        "statistics.points.count",
                        all.points().count(),
                        all.points().most(),
                        all.drafts())),
                new Histogram(all.points()));
        return section;
    }

    private static Component figure(String words, double points) {
        var number = new Span(PointsText.of(points));
        number.addClassName("figure");
        var name = new Span(Text.of(words));
        name.addClassName("soft");
        return new Div(number, name);
    }

    /** Nothing where there is no rubric. */
    private static Component rows(ClassStatistics all) {
        var section = section("statistics.rows");
        section.setVisible(!all.rows().isEmpty());
        var table = new Table(
                Text.of("statistics.rows"),
                "rubric.for",
                "#statistics.mean",
                "#statistics.most",
                "#statistics.share",
                "#statistics.students");
        all.rows()
                .forEach(row -> table.row(
                        row.title(),
                        row.count() == 0 ? null : PointsText.of(row.mean()),
                        row.most(),
                        row.count() == 0 ? null : Text.of("percent", row.share()),
                        row.count()));
        section.add(table);
        return section;
    }

    private static Component hidden(ClassStatistics all) {
        var section = section("statistics.hidden");
        if (all.tried() == 0) {
            section.add(new Paragraph(Text.of("statistics.hidden.none")));
            return section;
        }
        section.add(new Paragraph(Text.of("statistics.hidden.count", all.tried(), all.hidden())));
        if (all.unknown() > 0) {
            var again = new Paragraph(Text.of("statistics.hidden.unknown", all.unknown()));
            again.addClassNames("notice", "plain");
            section.add(again);
        }
        var table = new Table(
                Text.of("statistics.hidden"),
                "statistics.actual",
                "statistics.predicted",
                "#statistics.samples",
                "#statistics.models");
        all.confused().stream()
                .limit(MOST_PAIRS)
                .forEach(pair -> table.row(pair.actual(), pair.predicted(), pair.count(), pair.models()));
        if (!table.isEmpty()) {
            section.add(table);
        } else if (all.unknown() < all.tried()) {
            section.add(new Paragraph(Text.of("statistics.hidden.all-right")));
        }
        return section;
    }

    private static Section section(String heading) {
        var section = new Section(new H2(Text.of(heading)));
        section.addClassNames("panel", "stack");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
