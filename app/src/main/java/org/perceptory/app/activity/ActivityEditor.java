package org.perceptory.app.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Breadcrumbs;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.app.rubric.RubricEditor;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.activity.BriefPictures;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.activity.MarkingRules;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Purpose;

/** An activity as its tutors write it. Saved as it is typed; times are those of the tutor's own computer. */
class ActivityEditor extends Div {

    private final transient Person person;
    private final transient Courses courses;
    private final transient Activities activities;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    private final transient BriefPictures pictures;
    private final transient Extensions extensions;
    private final transient SampleIntake intake;
    private final transient ActivityProjects work;
    private final TextField title = new TextField(Text.of("editor.title"));
    private final TextArea brief = new TextArea(Text.of("editor.brief"));
    private final Prose preview = new Prose("");
    private final TextArea handIn = new TextArea(Text.of("editor.hand-in"));
    private final Checkbox anonymous = new Checkbox(Text.of("editor.anonymous"));
    private final IntegerField points = new IntegerField(Text.of("editor.points"));
    private final IntegerField samples = new IntegerField(Text.of("editor.samples"));
    private final IntegerField labels = new IntegerField(Text.of("editor.labels"));
    private final transient MarkingRules rules;
    private final UUID id;
    private ActivityDates dates;

    ActivityEditor(
            Person person,
            Activity activity,
            Courses courses,
            Activities activities,
            Rubrics rubrics,
            RubricLevels levels,
            BriefPictures pictures,
            Extensions extensions,
            SampleIntake intake,
            ActivityProjects work,
            MarkingRules rules) {
        this.person = person;
        this.id = activity.id;
        this.courses = courses;
        this.activities = activities;
        this.rubrics = rubrics;
        this.levels = levels;
        this.pictures = pictures;
        this.extensions = extensions;
        this.intake = intake;
        this.work = work;
        this.rules = rules;
        addClassNames("stack", "editor");
        show(activity);
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
        dates = new ActivityDates(activity, this::save);
        var figures = new Div(points, samples, labels);
        figures.addClassNames("row", "figures");
        title.setId("activity-title");
        brief.setId("activity-brief");
        brief.setValueChangeMode(ValueChangeMode.LAZY);
        brief.addValueChangeListener(change -> preview.setContent(brief.getValue()));
        var form = new Div(
                title, written(), handIn, dates, figures, new MarkingFields(person, activity, anonymous, rules));
        form.addClassNames("panel", "stack");
        var rubric = new RubricEditor(person, id, rubrics, levels, this::define);
        add(
                new Breadcrumbs(
                        Pages.course(activity.courseId).link(courses.taught(person, activity.courseId).title),
                        Pages.activity(id).link(activity.title)),
                head,
                form,
                new ExtensionList(person, id, extensions),
                rubric,
                materials(),
                ends(activity));
        fill(activity);
        rubric.show();
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
        anonymous.setValue(activity.anonymous);
        points.setValue(activity.points);
        samples.setValue(activity.samplesLimit);
        labels.setValue(activity.labelsLimit);
        for (var field :
                new com.vaadin.flow.component.HasValue<?, ?>[] {title, brief, handIn, anonymous, points, samples, labels
                }) {
            field.addValueChangeListener(change -> save());
        }
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
                            dates.dueAt(),
                            dates.cutOffAt(),
                            dates.lateAllowed(),
                            samples.getValue(),
                            labels.getValue(),
                            points.getValue() == null ? 0 : points.getValue(),
                            anonymous.getValue()));
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
            if (refusal.code() == Refusal.MARKING_BEGUN) {
                // Meanwhile; the other fields are not to be refused for it.
                anonymous.setValue(!anonymous.getValue());
            }
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
}
