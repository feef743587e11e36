package org.perceptory.app.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Breadcrumbs;
import org.perceptory.app.controls.ClosedCourse;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.regrade.RegradePart;
import org.perceptory.app.rubric.RubricTable;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.submission.EarlierHandIns;
import org.perceptory.app.submission.HandIn;
import org.perceptory.app.submission.ReleasedReview;
import org.perceptory.app.submission.Wanted;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.Regrades;
import org.perceptory.domain.review.ReleasedAnswers;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submissions;

/** An activity as a student sees it: what it is about, their project, handing in, and the answer. */
@Route("activities")
@PermitAll
public class ActivityView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String AS = "as";
    private static final String STUDENT = "student";

    private final transient Person person;
    private final transient Courses courses;
    private final transient LastDay lastDay;
    private final transient Activities activities;
    private final transient ActivityParts parts;
    private final transient Extensions extensions;
    private final transient Rubrics rubrics;
    private final transient RubricLevels levels;
    private final transient Submissions submissions;
    private final transient HandingIn handingIn;
    private final transient ReleasedAnswers answers;
    private final transient Releases releases;
    private final transient RubricPoints points;
    private final transient Regrades regrades;
    private final transient Models models;
    private final transient ModelHistory history;
    private final transient ActivityProjects work;
    private final transient Clock clock;
    private String title = "";
    /** A tutor looks at it as a student would. */
    private boolean preview;

    @Inject
    ActivityView(
            CurrentPerson current,
            Courses courses,
            LastDay lastDay,
            Activities activities,
            ActivityParts parts,
            Extensions extensions,
            Rubrics rubrics,
            RubricLevels levels,
            Submissions submissions,
            HandingIn handingIn,
            ReleasedAnswers answers,
            Releases releases,
            RubricPoints points,
            Regrades regrades,
            Models models,
            ModelHistory history,
            ActivityProjects work,
            Clock clock) {
        this.person = current.get();
        this.courses = courses;
        this.lastDay = lastDay;
        this.activities = activities;
        this.parts = parts;
        this.extensions = extensions;
        this.rubrics = rubrics;
        this.levels = levels;
        this.submissions = submissions;
        this.handingIn = handingIn;
        this.answers = answers;
        this.releases = releases;
        this.points = points;
        this.regrades = regrades;
        this.models = models;
        this.history = history;
        this.work = work;
        this.clock = clock;
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
                .ifPresent(course -> add(new Breadcrumbs(Pages.course(course.id).link(course.title))));
        if (tutor && !preview) {
            head.add(
                    Pages.activityEditor(activity.id).link(Text.of("activity.edit")),
                    Pages.classOf(activity.id).link(Text.of("activity.class")));
        }
        add(head);
        var closed = lastDay.closed(activity.courseId);
        closed.ifPresent(day -> add(new ClosedCourse(day)));
        add(facts(activity));
        if (!activity.brief.isBlank()) {
            var brief = new Div(new Prose(activity.brief));
            brief.addClassNames("panel", "brief");
            add(brief);
        }
        var rows = rubrics.of(person, activity.id);
        if (!rows.isEmpty()) {
            add(RubricTable.of(rows, levels.of(person, activity.id)));
        }
        if (tutor && preview) {
            add(wanted(activity), beginNothing());
            return;
        }
        var own = parts.work(person, activity.id);
        var all = submissions.history(person, activity.id);
        if (own.isEmpty() && all.isEmpty()) {
            add(wanted(activity));
            if (closed.isEmpty()) {
                add(begin(activity));
            }
            return;
        }
        if (closed.isEmpty() || own.isPresent()) {
            add(begin(activity));
        }
        var current = submissions.current(person, activity.id);
        current.ifPresent(submission -> {
            releases.released(person, submission.id)
                    .forEach(review -> add(
                            new ReleasedReview(person, submission, review, activity.points, releases, points, models)));
            add(new RegradePart(person, submission.id, regrades));
        });
        answers.read(person, activity.id);
        String note = all.stream().findFirst().map(last -> last.note).orElse("");
        add(
                new HandIn(
                        person,
                        activity,
                        new HandIn.Standing(own, current, note),
                        handingIn,
                        models,
                        history,
                        () -> shownAgain(activity)),
                new EarlierHandIns(
                        all.stream().filter(one -> one.endedAt != null).toList(),
                        one -> models.find(person, one.modelId).orElseThrow()));
    }

    /** As its tutor has it by now. */
    private void shownAgain(Activity activity) {
        show(activities.find(person, activity.id).orElse(activity));
    }

    /** What is to be handed in, for who has not begun. */
    private static Component wanted(Activity activity) {
        var wanted = new Wanted(activity);
        var section = new Section(new H2(Text.of("activity.wanted")), wanted);
        section.addClassNames("panel", "stack");
        section.setVisible(wanted.isVisible());
        return section;
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

    private Component facts(Activity activity) {
        var facts = new Div(new DeadlineFacts(extensions.deadline(person, activity), clock.instant()));
        facts.addClassNames("soft", "row");
        facts.add(new Span(Text.of("activity.points", activity.points)));
        return facts;
    }

    private Component begin(Activity activity) {
        boolean begun = parts.work(person, activity.id).isPresent();
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
