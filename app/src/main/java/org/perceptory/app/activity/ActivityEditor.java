package org.perceptory.app.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.app.rubric.RubricEditor;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.activity.BriefPictures;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Purpose;

/** An activity as its tutors write it. Saved as it is typed; times are those of the tutor's own computer. */
@Route("activities/:activity/edit")
@PermitAll
public class ActivityEditor extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Person person;
    private final transient Courses courses;
    private final transient Activities activities;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    private final transient BriefPictures pictures;
    private final transient SampleIntake intake;
    private final transient ActivityProjects work;
    private final TextField title = new TextField(Text.of("editor.title"));
    private final TextArea brief = new TextArea(Text.of("editor.brief"));
    private final Markdown preview = new Markdown();
    private final TextArea handIn = new TextArea(Text.of("editor.hand-in"));
    private final DateTimePicker due = new DateTimePicker(Text.of("editor.due"));
    private final Checkbox late = new Checkbox(Text.of("editor.late"));
    private final Checkbox anonymous = new Checkbox(Text.of("editor.anonymous"));
    private final IntegerField points = new IntegerField(Text.of("editor.points"));
    private final IntegerField samples = new IntegerField(Text.of("editor.samples"));
    private final IntegerField labels = new IntegerField(Text.of("editor.labels"));
    private Instant dueAt;
    private UUID id;

    @Inject
    ActivityEditor(
            CurrentPerson current,
            Courses courses,
            Activities activities,
            Rubrics rubrics,
            RubricLevels levels,
            BriefPictures pictures,
            SampleIntake intake,
            ActivityProjects work) {
        this.person = current.get();
        this.courses = courses;
        this.activities = activities;
        this.rubrics = rubrics;
        this.levels = levels;
        this.pictures = pictures;
        this.intake = intake;
        this.work = work;
        addClassNames("stack", "editor");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("activity").flatMap(Ids::parse).orElseThrow(NotFoundException::new);
        try {
            show(activities.taught(person, id));
        } catch (RefusedException notTheirs) {
            throw new NotFoundException();
        }
    }

    private void show(Activity activity) {
        var head = new Div(
                new H1(Text.of("editor.heading")), Pages.activityAsStudent(id).link(Text.of("editor.preview")));
        head.addClassName("page-head");
        brief.setHelperText(Text.of("editor.markdown"));
        brief.setMinHeight("10rem");
        brief.setWidthFull();
        brief.setMaxLength(ActivityText.LONGEST);
        handIn.setMaxLength(ActivityText.LONGEST);
        due.setHelperText(Text.of("editor.due.help"));
        var figures = new Div(points, samples, labels);
        figures.addClassNames("row", "figures");
        title.setId("activity-title");
        brief.setId("activity-brief");
        brief.setValueChangeMode(ValueChangeMode.LAZY);
        brief.addValueChangeListener(change -> preview.setContent(brief.getValue()));
        var form = new Div(title, written(), handIn, due, late, figures, anonymous);
        form.addClassNames("panel", "stack");
        var rubric = new RubricEditor(person, id, rubrics, levels, this::define);
        add(head, form, rubric, materials(), ends(activity));
        fill(activity);
        rubric.show();
        // Until the browser has told where it is, nobody can say what a time there means.
        due.setEnabled(false);
        UI.getCurrent().getPage().retrieveExtendedClientDetails(details -> showDue(ZoneId.of(details.getTimeZoneId())));
    }

    /** The brief, and beside it how students read it. */
    private Component written() {
        var heading = new Span(Text.of("editor.brief.preview"));
        heading.addClassNames("soft", "small");
        var read = new Section(heading, preview);
        read.setAriaLabel(Text.of("editor.brief.preview"));
        read.addClassName("brief");
        var write = new Div(brief, new AddPicture(brief, intake, jpeg -> pictures.add(person, id, jpeg), () -> id));
        write.addClassName("stack");
        var both = new Div(write, read);
        both.addClassName("brief-both");
        return both;
    }

    private void fill(Activity activity) {
        title.setValue(activity.title);
        brief.setValue(activity.brief);
        handIn.setValue(activity.handIn);
        dueAt = activity.dueAt;
        late.setValue(activity.lateAllowed);
        anonymous.setValue(activity.anonymous);
        points.setValue(activity.points);
        samples.setValue(activity.samplesLimit);
        labels.setValue(activity.labelsLimit);
        for (var field : new com.vaadin.flow.component.HasValue<?, ?>[] {
            title, brief, handIn, late, anonymous, points, samples, labels
        }) {
            field.addValueChangeListener(change -> save());
        }
    }

    private void showDue(ZoneId zone) {
        due.setValue(dueAt == null ? null : LocalDateTime.ofInstant(dueAt, zone));
        due.setEnabled(true);
        due.addValueChangeListener(change -> {
            dueAt = due.getValue() == null ? null : due.getValue().atZone(zone).toInstant();
            save();
        });
    }

    /** A rubric defines the points. @param sum of its rows; 0 where there are none */
    private void define(int sum) {
        points.setReadOnly(sum > 0);
        points.setHelperText(sum > 0 ? Text.of("rubric.defines") : null);
        if (sum > 0) {
            points.setValue(sum);
        }
    }

    private void save() {
        try {
            activities.change(
                    person,
                    id,
                    new ActivityText(
                            title.getValue(),
                            brief.getValue(),
                            handIn.getValue(),
                            dueAt,
                            late.getValue(),
                            samples.getValue(),
                            labels.getValue(),
                            points.getValue() == null ? 0 : points.getValue(),
                            anonymous.getValue()));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
    }

    private Component materials() {
        var row = new Div();
        row.addClassName("row");
        for (Purpose part : new Purpose[] {Purpose.START, Purpose.HIDDEN_TEST}) {
            var open = new Button(
                    Text.of("editor." + part),
                    click -> Pages.studio(work.material(person, id, part).id).open());
            open.setTooltipText(Text.of("editor." + part + ".help"));
            row.add(open);
        }
        return row;
    }

    private Component ends(Activity activity) {
        var publish = new Button(Text.of(activity.published ? "editor.hide" : "editor.publish"));
        publish.setId("publish");
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.addClickListener(click -> {
            boolean now = activities.publish(person, id, !activities.taught(person, id).published).published;
            publish.setText(Text.of(now ? "editor.hide" : "editor.publish"));
            Toast.say(Text.of(now ? "editor.published" : "editor.hidden"));
        });
        var delete = new Button(Text.of("editor.delete"), click -> confirmDelete());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var copy = new Button(
                Text.of("editor.copy"), click -> new CopyActivity(person, activity, courses, activities).open());
        copy.setId("copy");
        var row = new Div(publish, copy, delete);
        row.addClassName("row");
        return row;
    }

    private void confirmDelete() {
        new Certainty(
                        Text.of("editor.delete.title", title.getValue()),
                        Text.of("editor.delete.text"),
                        Text.of("editor.delete"),
                        this::delete)
                .open();
    }

    private void delete() {
        UUID course = activities.taught(person, id).courseId;
        activities.delete(person, id);
        Pages.course(course).open();
    }

    @Override
    public String getPageTitle() {
        return Text.of("editor.heading") + " · " + Text.of("brand");
    }
}
