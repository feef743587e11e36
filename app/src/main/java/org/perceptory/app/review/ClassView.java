package org.perceptory.app.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.ClassList.State;
import org.perceptory.domain.submission.Submissions;

/** The class at a glance: how far each student is, and what was handed in. */
@Route("activities/:activity/class")
@PermitAll
public class ClassView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** By name means by the name that is shown: the order of hidden ones would tell who is who. */
    private final Map<String, Comparator<Row>> orders = Map.of(
            "name", Comparator.comparing(this::name, String.CASE_INSENSITIVE_ORDER),
            "state", Comparator.comparing(Row::state).reversed(),
            "accuracy",
                    Comparator.comparingDouble((Row row) -> -Accuracy.of(row).orElse(-1)),
            "hidden", Comparator.comparingDouble((Row row) -> -tried(row).orElse(-1)),
            "time", Comparator.comparing(Row::submittedAt, Comparator.nullsLast(Comparator.naturalOrder())));

    private final transient Person person;
    private final transient Activities activities;
    private final transient ClassList classList;
    private final transient Reviews reviews;
    private final transient Submissions submissions;
    private final Select<String> order = new Select<>();
    private final Select<State> filter = new Select<>();
    private final Checkbox late = new Checkbox(Text.of("class.late-only"));
    private final Div list = new Div();
    private transient Activity activity;

    @Inject
    public ClassView(
            CurrentPerson current,
            Activities activities,
            ClassList classList,
            Reviews reviews,
            Submissions submissions) {
        this.person = current.get();
        this.activities = activities;
        this.classList = classList;
        this.reviews = reviews;
        this.submissions = submissions;
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
        var head = new Div(
                new H1(activity.title), Pages.activityAsStudent(activity.id).link(Text.of("editor.preview")));
        head.addClassName("page-head");
        add(
                head,
                bar(),
                list,
                new H2(Text.of("class.confused")),
                new ConfusedClasses(classList.of(person, activity.id)));
        refresh();
    }

    private Component bar() {
        order.setLabel(Text.of("class.order"));
        order.setItems("name", "state", "accuracy", "hidden", "time");
        order.setItemLabelGenerator(key -> Text.of("class.order." + key));
        order.setValue("name");
        order.addValueChangeListener(change -> refresh());
        filter.setLabel(Text.of("class.filter"));
        filter.setItems(State.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(Text.of("class.all"));
        filter.setItemLabelGenerator(state -> state == null ? Text.of("class.all") : Text.of("class.state." + state));
        filter.addValueChangeListener(change -> refresh());
        late.setId("late-only");
        late.addValueChangeListener(change -> refresh());
        var csv = new Anchor("api/v1/activities/" + activity.id + "/class.csv", Text.of("class.csv"));
        csv.setRouterIgnore(true);
        csv.getElement().setAttribute("download", true);
        var release = new Button(Text.of("class.release"), click -> {
            Toast.say(Text.of("class.released", reviews.releaseAll(person, activity.id)));
            refresh();
        });
        var again = new Button(
                Text.of("class.test"),
                click -> Toast.say(Text.of("class.tested", submissions.testAgain(person, activity.id))));
        again.setVisible(activities.part(activity.id, Purpose.HIDDEN_TEST).isPresent());
        var bar = new Div(order, filter, late, release, again, csv);
        bar.addClassName("row");
        return bar;
    }

    private void refresh() {
        List<Row> all = classList.of(person, activity.id);
        List<Row> shown = all.stream()
                .filter(row -> filter.getValue() == null || row.state() == filter.getValue())
                .filter(row -> !late.getValue() || Boolean.TRUE.equals(row.late()))
                .sorted(orders.get(order.getValue()))
                .toList();
        var table = new Table(
                Text.of("class.title"),
                "class.student",
                "class.state",
                "#class.samples",
                "#class.accuracy",
                "#class.hidden",
                "class.time",
                "#class.points");
        shown.forEach(row -> table.row(
                student(row),
                Text.of("class.state." + row.state())
                        + (Boolean.TRUE.equals(row.late()) ? ", " + Text.of("class.late") : ""),
                row.samples(),
                Accuracy.words(row),
                hidden(row),
                row.submittedAt() == null ? null : new Moment(row.submittedAt()),
                PointsText.of(row.points(), activity.points)));
        list.removeAll();
        list.add(table.isEmpty() ? new Paragraph(Text.of(all.isEmpty() ? "class.empty" : "class.none")) : table);
    }

    private Object student(Row row) {
        return row.submission() == null
                ? name(row)
                : Pages.review(row.submission()).link(name(row));
    }

    private String name(Row row) {
        return ClassNames.shown(activity, row);
    }

    private static OptionalDouble tried(Row row) {
        return row.hiddenCount() == null || row.hiddenCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(row.hiddenCorrect() / (double) row.hiddenCount());
    }

    private static String hidden(Row row) {
        return tried(row).isEmpty() ? null : Text.of("percent", tried(row).getAsDouble());
    }

    @Override
    public String getPageTitle() {
        return (activity == null ? "" : activity.title) + " · " + Text.of("brand");
    }
}
