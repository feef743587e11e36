package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Breadcrumbs;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.regrade.RegradeList;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.review.Deliveries;
import org.perceptory.domain.review.Marking;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.ClassList.State;
import org.perceptory.domain.submission.Submissions;

/** The class at a glance: how far each student is, and what was handed in. */
@Route("activities/:activity/class")
@PermitAll
public class ClassView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient Activities activities;
    private final transient ClassList classList;
    private final transient Releases releases;
    private final transient Deliveries deliveries;
    private final transient Submissions submissions;
    private final transient Marking marking;
    private final transient Courses courses;
    private final transient Regrades regrades;
    private final transient RubricPoints points;
    private transient Activity activity;
    private transient ClassAddress address;
    private transient Paragraph totals;
    private transient ClassTable list;

    @Inject
    public ClassView(
            CurrentPerson current,
            Activities activities,
            ClassList classList,
            Releases releases,
            Deliveries deliveries,
            Submissions submissions,
            Marking marking,
            Courses courses,
            Regrades regrades,
            RubricPoints points) {
        this.person = current.get();
        this.activities = activities;
        this.classList = classList;
        this.releases = releases;
        this.deliveries = deliveries;
        this.submissions = submissions;
        this.marking = marking;
        this.courses = courses;
        this.regrades = regrades;
        this.points = points;
        addClassNames("stack", "class");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            activity = event.getRouteParameters()
                    .get("activity")
                    .flatMap(Ids::parse)
                    .map(id -> activities.taught(person, id))
                    .orElseThrow(NotFoundException::new);
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
        address = ClassAddress.of(event.getLocation().getQueryParameters());
        List<Person> markers = marking.markers(person, activity.id);
        var head = new Div(
                new H1(Text.of("class.of", activity.title)),
                Pages.statisticsOf(activity.id).link(Text.of("class.statistics")),
                Pages.activityAsStudent(activity.id).link(Text.of("editor.preview")));
        head.addClassName("page-head");
        totals = new Paragraph();
        totals.addClassName("class-totals");
        list = new ClassTable(
                person,
                activity,
                column -> sort(address.sortedBy(column), column),
                markers.size() > 1 ? this::allot : null);
        // The view is the same for another class: nothing of the one before may stay.
        removeAll();
        add(
                new Breadcrumbs(
                        Pages.course(activity.courseId).link(courses.taught(person, activity.courseId).title),
                        Pages.activity(activity.id).link(activity.title)),
                head,
                totals,
                bar(markers),
                new UndeliveredGrades(person, activity.id, deliveries),
                list,
                new RegradeList(person, activity, regrades, points, this::named, () -> refresh(null)),
                new H2(Text.of("class.confused")),
                new ConfusedClasses(classList.of(person, activity.id)));
        refresh(null);
    }

    private Component bar(List<Person> markers) {
        var csv = new Anchor("api/v1/activities/" + activity.id + "/class.csv", Text.of("class.csv"));
        csv.setRouterIgnore(true);
        csv.getElement().setAttribute("download", true);
        var release = new Button(Text.of("class.release"), click -> {
            Toast.say(Text.of("class.released", releases.releaseAll(person, activity.id)));
            refresh(null);
        });
        var again = new Button(
                Text.of("class.test"),
                click -> Toast.say(Text.of("class.tested", submissions.testAgain(person, activity.id))));
        again.setVisible(ActivityParts.part(activity.id, Purpose.HIDDEN_TEST).isPresent());
        var bar = new Div(
                new ClassFilters(person, markers, address, this::filter), shareOut(markers), release, again, csv);
        bar.addClassNames("row", "class-bar");
        return bar;
    }

    private Component shareOut(List<Person> markers) {
        var button = new Button(
                Text.of("class.share-out"),
                click -> new ShareOutDialog(marking.markers(person, activity.id), this::shareOut).open());
        button.setId("share-out");
        button.setVisible(markers.size() > 1);
        return button;
    }

    private void shareOut(List<UUID> among, boolean anew) {
        try {
            Toast.say(Text.of("share-out.done", marking.shareOut(person, activity.id, among, anew)));
        } catch (RefusedException gone) {
            Toast.problem(Refusals.sentence(gone));
        }
        refresh(null);
    }

    private void allot(Row row) {
        new AllotDialog(ClassNames.shown(activity, row), marking.markers(person, activity.id), row.marker(), marker -> {
                    marking.allot(person, activity.id, row.person(), marker);
                    refresh(null);
                })
                .open();
    }

    /** As markers may see it. */
    private String named(Person student) {
        return ClassNames.shown(activity, classList.of(person, activity.id), student.id);
    }

    private void filter(UnaryOperator<ClassAddress> change) {
        sort(change.apply(address), null);
    }

    /** Writes to the address what is shown, so that who comes back finds it. */
    private void sort(ClassAddress anew, ClassColumn pressed) {
        address = anew;
        var place = new Location(Pages.classOf(activity.id).with(anew.query()).path());
        UI.getCurrent().getPage().getHistory().replaceState(null, place);
        refresh(pressed);
    }

    private void refresh(ClassColumn pressed) {
        List<Row> all = classList.of(person, activity.id);
        totals.setText(all.isEmpty() ? Text.of("class.empty") : totals(all));
        list.setVisible(!all.isEmpty());
        list.show(address.rows(person, activity, all, null), address, pressed);
    }

    private String totals(List<Row> all) {
        long handedIn = all.stream().filter(row -> row.submission() != null).count();
        List<Row> toMark =
                all.stream().filter(row -> row.state() == State.HANDED_IN).toList();
        long mine =
                toMark.stream().filter(row -> person.id.equals(row.marker())).count();
        long released =
                all.stream().filter(row -> row.state() == State.RELEASED).count();
        return Text.of("class.totals", all.size(), handedIn, handedIn - toMark.size(), released, toMark.size(), mine);
    }

    @Override
    public String getPageTitle() {
        return (activity == null ? "" : activity.title) + " · " + Text.of("brand");
    }
}
