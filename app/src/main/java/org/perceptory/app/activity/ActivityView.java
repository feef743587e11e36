package org.perceptory.app.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.rubric.RubricTable;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.submission.HandIn;
import org.perceptory.app.submission.ReleasedReview;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.Submissions;

/** An activity as a student sees it: what it is about, their project, handing in, and the answer. */
@Route("activities")
@PermitAll
public class ActivityView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String AS = "as";
    private static final String STUDENT = "student";

    private final transient Person person;
    private final transient Courses courses;
    private final transient Activities activities;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    private final transient Submissions submissions;
    private final transient Reviews reviews;
    private final transient RubricPoints points;
    private final transient Models models;
    private final transient ModelHistory history;
    private final transient ActivityProjects work;
    private String title = "";
    /** A tutor looks at it as a student would. */
    private boolean preview;

    @Inject
    ActivityView(
            CurrentPerson current,
            Courses courses,
            Activities activities,
            Rubrics rubrics,
            RubricLevels levels,
            Submissions submissions,
            Reviews reviews,
            RubricPoints points,
            Models models,
            ModelHistory history,
            ActivityProjects work) {
        this.person = current.get();
        this.courses = courses;
        this.activities = activities;
        this.rubrics = rubrics;
        this.levels = levels;
        this.submissions = submissions;
        this.reviews = reviews;
        this.points = points;
        this.models = models;
        this.history = history;
        this.work = work;
        addClassNames("stack", "activity");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Activity activity =
                Ids.parse(id).flatMap(uuid -> activities.find(person, uuid)).orElseThrow(NotFoundException::new);
        title = activity.title;
        preview = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AS)
                .filter(STUDENT::equals)
                .isPresent();
        show(activity);
    }

    private void show(Activity activity) {
        removeAll();
        boolean tutor = courses.role(person, activity.courseId).orElseThrow() == CourseRole.TUTOR;
        if (tutor && preview) {
            add(bar(activity));
        }
        var head = new Div(new H1(activity.title));
        head.addClassName("page-head");
        courses.find(person, activity.courseId)
                .ifPresent(course -> add(Pages.course(course.id).link(course.title)));
        if (tutor && !preview) {
            head.add(
                    Pages.activityEditor(activity.id).link(Text.of("activity.edit")),
                    Pages.classOf(activity.id).link(Text.of("activity.class")));
        }
        add(head, facts(activity));
        if (!activity.brief.isBlank()) {
            var brief = new Div(new Markdown(activity.brief));
            brief.addClassNames("panel", "brief");
            add(brief);
        }
        var rows = rubrics.of(person, activity.id);
        if (!rows.isEmpty()) {
            add(RubricTable.of(rows, levels.of(person, activity.id)));
        }
        if (tutor && preview) {
            add(beginNothing());
            return;
        }
        add(begin(activity));
        activities
                .work(person, activity.id)
                .ifPresent(project ->
                        add(new HandIn(person, activity, project, submissions, history, () -> show(activity))));
        submissions
                .current(person, activity.id)
                .ifPresent(submission -> reviews.released(person, submission.id)
                        .forEach(review -> add(new ReleasedReview(
                                person, submission, review, activity.points, reviews, points, models))));
    }

    private static Component bar(Activity activity) {
        var words = new Span(Text.of(activity.published ? "activity.preview" : "activity.preview.draft"));
        words.addClassName("grow");
        var bar = new Div(words, Pages.activityEditor(activity.id).link(Text.of("activity.preview.back")));
        bar.addClassNames("notice", "plain", "row", "preview-bar");
        bar.getElement().setAttribute("role", "status");
        return bar;
    }

    private static Component beginNothing() {
        var button = new Button(Text.of("activity.begin"), click -> Toast.say(Text.of("activity.preview.begin")));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("begin");
        return button;
    }

    private static Component facts(Activity activity) {
        var facts = new Div();
        facts.addClassNames("soft", "row");
        if (activity.dueAt != null) {
            facts.add(new Span(Text.of("activity.due")), new Moment(activity.dueAt));
            facts.add(new Span(Text.of(activity.lateAllowed ? "activity.late-marked" : "activity.late-refused")));
        }
        facts.add(new Span(Text.of("activity.points", activity.points)));
        return facts;
    }

    private Component begin(Activity activity) {
        boolean begun = activities.work(person, activity.id).isPresent();
        var button = new Button(
                Text.of(begun ? "activity.go-on" : "activity.begin"),
                click -> Pages.studio(work.begin(person, activity).id).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setId("begin");
        return button;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
