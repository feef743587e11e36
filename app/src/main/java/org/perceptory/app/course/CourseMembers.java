package org.perceptory.app.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.address.Pages;
import org.perceptory.app.controls.Certainty;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.controls.Table;
import org.perceptory.app.feedback.Refusals;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.signin.PersonName;
import org.perceptory.app.text.Text;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Enrolments;
import org.perceptory.domain.course.Member;
import org.perceptory.domain.course.RaisedTutors;
import org.perceptory.domain.person.Person;

/** Who is in a course and who was taken out of it; the list of a VLE's course is the VLE's. */
class CourseMembers extends Div {

    private final transient Person tutor;
    private final transient Course course;
    private final transient Courses courses;
    private final transient Enrolments enrolments;
    private final transient RaisedTutors raised;
    private final transient CourseTutors tutors;

    CourseMembers(
            Person tutor,
            Course course,
            Courses courses,
            Enrolments enrolments,
            RaisedTutors raised,
            CourseTutors tutors) {
        this.tutor = tutor;
        this.course = course;
        this.courses = courses;
        this.enrolments = enrolments;
        this.raised = raised;
        this.tutors = tutors;
        addClassName("stack");
        show();
    }

    private void show() {
        removeAll();
        boolean ours = course.platformId == null;
        if (!ours) {
            var decides = new Paragraph(Text.of("course.people.vle"));
            decides.addClassName("soft");
            add(decides);
            courses.listReadUntil(tutor, course.id).ifPresent(last -> add(unread(last)));
        }
        List<Member> members = courses.members(tutor, course.id);
        long teaching = members.stream()
                .filter(member -> member.membership().role == CourseRole.TUTOR)
                .count();
        add(table("course.people", members, ours ? member -> changes(member, teaching > 1) : this::raiser));
        List<Member> former = enrolments.former(tutor, course.id);
        if (ours && !former.isEmpty()) {
            add(new H3(Text.of("course.former")), table("course.former", former, this::taker));
        }
    }

    /** The VLE's list is read no longer: who is in the course stays, and a tutor should know. */
    private static Component unread(Instant last) {
        var since = new Paragraph(new Span(Text.of("course.people.unread.since") + " "), new Moment(last));
        var notice = new Div(new Paragraph(Text.of("course.people.unread")), since);
        notice.setId("list-unread");
        notice.addClassNames("panel", "stack");
        return notice;
    }

    private static Table table(
            String caption, List<Member> members, java.util.function.Function<Member, Component> action) {
        var table = new Table(
                Text.of(caption), "course.person", "course.person.role", "course.person.seen", "course.person.change");
        members.forEach(member -> {
            var act = action.apply(member);
            table.row(
                    PersonName.of(member.person()),
                    Text.of(
                            member.membership().raisedRole == null
                                    ? "role." + member.membership().role
                                    : "course.raised.role"),
                    member.membership().seenAt == null ? null : new Moment(member.membership().seenAt),
                    act == null ? "" : act);
        });
        return table;
    }

    /** @param several whether it has a tutor left when one goes */
    private Component changes(Member member, boolean several) {
        boolean self = isTutor(member);
        var changes = new Div();
        changes.addClassName("row");
        if (member.membership().role == CourseRole.STUDENT) {
            changes.add(
                    asking("course.make-tutor", "course.make-tutor", member, tutors::add),
                    asking("course.remove", "course.remove", member, enrolments::remove));
        } else if (several) {
            changes.add(asking(
                    self ? "course.leave" : "course.remove",
                    self ? "course.leave" : "course.remove-tutor",
                    member,
                    tutors::remove));
        }
        return changes;
    }

    /** Whom the VLE calls a learner, or a tutor here made a tutor; nobody lowers themselves. */
    private Component raiser(Member member) {
        if (member.membership().role == CourseRole.STUDENT) {
            return asking("course.raise", "course.raise", member, raised::raise);
        }
        boolean lowers = member.membership().raisedRole != null && !isTutor(member);
        return lowers ? asking("course.lower", "course.lower", member, raised::lower) : null;
    }

    private Component taker(Member member) {
        return button("course.take-back", member, () -> change("course.take-back", member, enrolments::takeBack));
    }

    private boolean isTutor(Member member) {
        return member.person().id.equals(tutor.id);
    }

    /** A button that asks first. @param question where its words stand in the bundle */
    private Button asking(String words, String question, Member member, Change change) {
        return button(
                words,
                member,
                () -> new Certainty(
                                Text.of(question + ".title", PersonName.of(member.person())),
                                Text.of(question + ".text"),
                                Text.of(words),
                                () -> change(words, member, change))
                        .open());
    }

    private static Button button(String words, Member member, Runnable action) {
        var button = new Button(Text.of(words), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Text.of(words + ".who", PersonName.of(member.person())));
        return button;
    }

    /** What a tutor does with somebody of the course. */
    private interface Change {
        void apply(Person tutor, UUID course, UUID person);
    }

    /** Says that it is done, where the table does not, or why not; and shows what they are now. */
    private void change(String words, Member member, Change change) {
        String name = PersonName.of(member.person());
        try {
            change.apply(tutor, course.id, member.person().id);
        } catch (RefusedException refusal) {
            // The VLE, or another tutor, was faster.
            boolean theyChanged = refusal.code() == Refusal.NOT_FOUND && teaches();
            Toast.problem(theyChanged ? Text.of("course.people.changed", name) : Refusals.sentence(refusal));
            if (teaches()) {
                show();
            }
            return;
        }
        if (Text.has(words + ".done")) {
            Toast.say(Text.of(words + ".done", name));
        }
        if (teaches()) {
            show();
        } else {
            // They left it themselves.
            Pages.home().open();
        }
    }

    private boolean teaches() {
        return courses.role(tutor, course.id).filter(CourseRole.TUTOR::equals).isPresent();
    }
}
