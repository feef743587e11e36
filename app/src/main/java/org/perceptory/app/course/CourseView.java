package org.perceptory.app.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perceptory.app.address.Ids;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.ClosedCourse;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.activity.Deadline;
import org.perceptory.domain.activity.Extensions;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Enrolments;
import org.perceptory.domain.course.Invitations;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.course.RaisedTutors;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.review.ReleasedAnswer;
import org.perceptory.domain.review.ReleasedAnswers;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.ClassList.Totals;
import org.perceptory.domain.submission.Submissions;

/** A course: its activities, as its student or its tutor sees them. */
@Route("courses")
@PermitAll
public class CourseView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Person person;
    private final transient Courses courses;
    private final transient Activities activities;
    private final transient ActivityParts parts;
    private final transient Extensions extensions;
    private final transient Submissions submissions;
    private final transient ReleasedAnswers answers;
    private final transient Invitations invitations;
    private final transient Enrolments enrolments;
    private final transient RaisedTutors raised;
    private final transient LastDay lastDay;
    private final transient CourseTutors tutors;
    private final transient ClassList classList;
    private String title = "";

    @Inject
    public CourseView(
            CurrentPerson current,
            Courses courses,
            Activities activities,
            ActivityParts parts,
            Extensions extensions,
            Submissions submissions,
            ReleasedAnswers answers,
            Invitations invitations,
            Enrolments enrolments,
            RaisedTutors raised,
            LastDay lastDay,
            CourseTutors tutors,
            ClassList classList) {
        this.person = current.get();
        this.courses = courses;
        this.activities = activities;
        this.parts = parts;
        this.extensions = extensions;
        this.submissions = submissions;
        this.answers = answers;
        this.invitations = invitations;
        this.enrolments = enrolments;
        this.raised = raised;
        this.lastDay = lastDay;
        this.tutors = tutors;
        this.classList = classList;
        addClassNames("stack", "course");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Course course =
                Ids.parse(id).flatMap(uuid -> courses.find(person, uuid)).orElseThrow(NotFoundException::new);
        boolean tutor = courses.role(person, course.id).orElseThrow() == CourseRole.TUTOR;
        title = course.title;
        removeAll();
        var head = new Div(tutor && course.platformId == null ? nameField(course) : new H1(course.title));
        head.addClassName("page-head");
        if (tutor) {
            head.add(create(course, Modality.AUDIO), create(course, Modality.IMAGE));
        }
        add(head);
        lastDay.closed(course.id).ifPresent(day -> add(new ClosedCourse(day)));
        add(new H2(Text.of("course.activities")));
        var found = activities.of(person, course.id);
        var came = answers.of(person);
        Map<UUID, Totals> totals = tutor ? classList.totals(person, course.id) : Map.of();
        found.forEach(activity -> add(card(activity, came, totals.get(activity.id))));
        if (found.isEmpty()) {
            var empty = new Paragraph(Text.of(tutor ? "course.empty.tutor" : "course.empty"));
            empty.addClassNames("panel", "empty");
            add(empty);
        }
        if (tutor) {
            add(new CoursePeople(person, course, courses, invitations, enrolments, raised, tutors));
        }
    }

    private Component nameField(Course course) {
        var heading = new H1(course.title);
        heading.addClassName("visually-hidden");
        var name = new TextField();
        name.setValue(course.title);
        name.setAriaLabel(Text.of("course.name"));
        name.addClassNames("quiet-field", "grow");
        name.addValueChangeListener(change -> {
            try {
                courses.rename(person, course.id, change.getValue());
                name.setInvalid(false);
            } catch (RefusedException refusal) {
                name.setErrorMessage(Refusals.sentence(refusal));
                name.setInvalid(true);
            }
        });
        var both = new Div(heading, name);
        both.addClassName("grow");
        return both;
    }

    private Button create(Course course, Modality modality) {
        var button = new Button(Text.in(modality, "course.new"), VaadinIcon.PLUS.create(), click -> {
            Activity made = activities.create(person, course.id, Text.in(modality, "course.new-name"), modality);
            Pages.activityEditor(made.id).open();
        });
        button.setId(modality == Modality.IMAGE ? "new-activity" : "new-sound-activity");
        if (modality == Modality.IMAGE) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    /** @param totals for its tutors; null for students */
    private Component card(Activity activity, List<ReleasedAnswer> came, Totals totals) {
        var link = Pages.activity(activity.id).link(activity.title);
        link.addClassName("title");
        var facts = new Div();
        facts.addClassNames("soft", "small", "row", "marks");
        Deadline deadline = extensions.deadline(person, activity);
        Instant until = deadline.due() == null ? deadline.cutOff() : deadline.due();
        if (until != null) {
            facts.add(new Span(Text.of(deadline.due() == null ? "activity.until" : "activity.due")), new Moment(until));
        }
        if (deadline.extended()) {
            facts.add(new Span(Text.of("activity.extended")));
        }
        if (totals != null) {
            facts.add(
                    new Span(Text.of(activity.published ? "activity.published" : "activity.draft")),
                    new Span(Text.of("activity.totals", totals.handedIn(), totals.toMark(), totals.toRegrade())),
                    Pages.classOf(activity.id).link(Text.of("activity.class")),
                    Pages.activityEditor(activity.id).link(Text.of("activity.edit")));
        } else {
            var answer = came.stream()
                    .filter(one -> one.activity().equals(activity.id))
                    .findFirst();
            facts.add(new Span(answer.map(CourseView::words).orElseGet(() -> state(activity))));
            answer.filter(ReleasedAnswer::unread).ifPresent(unread -> {
                var fresh = new Span(Text.of("answers.mark"));
                fresh.addClassNames("notice", "good", "mark");
                facts.add(fresh);
            });
        }
        var card = new Div(link, facts);
        card.addClassNames("panel", "activity-card");
        return card;
    }

    private static String words(ReleasedAnswer answer) {
        return answer.points() == null
                ? Text.of("activity.answered")
                : Text.of("activity.answered.points", PointsText.of(answer.points()), PointsText.of(answer.most()));
    }

    private String state(Activity activity) {
        if (submissions.current(person, activity.id).isPresent()) {
            return Text.of("activity.handed-in");
        }
        return Text.of(parts.work(person, activity.id).isPresent() ? "activity.begun" : "activity.new");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Text.of("brand");
    }
}
