package org.perceptory.app.course;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
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
        boolean self = member.person().id.equals(tutor.id);
        var changes = new Div();
        changes.addClassName("row");
        if (member.membership().role == CourseRole.STUDENT) {
            changes.add(
                    button("course.make-tutor", member, () -> confirmTutor(member)),
                    button("course.remove", member, () -> confirm(member)));
        } else if (several) {
            changes.add(button(self ? "course.leave" : "course.remove", member, () -> confirmEnd(member, self)));
        }
        return changes;
    }

    /** Whom the VLE calls a learner, or a tutor here made a tutor; nobody lowers themselves. */
    private Component raiser(Member member) {
        if (member.membership().role == CourseRole.STUDENT) {
            return button("course.raise", member, () -> ask("course.raise", member, raised::raise));
        }
        boolean lowers =
                member.membership().raisedRole != null && !member.person().id.equals(tutor.id);
        return lowers ? button("course.lower", member, () -> ask("course.lower", member, raised::lower)) : null;
    }

    private interface Raising {
        void apply(Person tutor, UUID course, UUID person);
    }

    private void ask(String words, Member member, Raising raising) {
        String name = PersonName.of(member.person());
        new Certainty(Text.of(words + ".title", name), Text.of(words + ".text"), Text.of(words), () -> {
                    try {
                        raising.apply(tutor, course.id, member.person().id);
                        Toast.say(Text.of(words + ".done", name));
                    } catch (RefusedException changed) {
                        // The VLE, or another tutor, was faster; the table shows what they are now.
                        Toast.problem(Text.of("course.raise.changed", name));
                    }
                    show();
                })
                .open();
    }

    private Component taker(Member member) {
        return button("course.take-back", member, () -> {
            enrolments.takeBack(tutor, course.id, member.person().id);
            Toast.say(Text.of("course.taken-back", PersonName.of(member.person())));
            show();
        });
    }

    private static Button button(String words, Member member, Runnable action) {
        var button = new Button(Text.of(words), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Text.of(words + ".who", PersonName.of(member.person())));
        return button;
    }

    private void confirm(Member member) {
        UUID student = member.person().id;
        new Certainty(
                        Text.of("course.remove.title", PersonName.of(member.person())),
                        Text.of("course.remove.text"),
                        Text.of("course.remove"),
                        () -> {
                            enrolments.remove(tutor, course.id, student);
                            show();
                        })
                .open();
    }

    private void confirmTutor(Member member) {
        new Certainty(
                        Text.of("course.make-tutor.title", PersonName.of(member.person())),
                        Text.of("course.make-tutor.text"),
                        Text.of("course.make-tutor"),
                        () -> change(() -> tutors.add(tutor, course.id, member.person().id)))
                .open();
    }

    /** Of a tutor's part in it, who may be oneself. */
    private void confirmEnd(Member member, boolean self) {
        String words = self ? "course.leave" : "course.remove-tutor";
        new Certainty(
                        Text.of(words + ".title", PersonName.of(member.person())),
                        Text.of(words + ".text"),
                        Text.of(self ? "course.leave" : "course.remove"),
                        () -> change(() -> {
                            tutors.remove(tutor, course.id, member.person().id);
                            if (self) {
                                Pages.home().open();
                            }
                        }))
                .open();
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (RefusedException refusal) {
            Toast.problem(Refusals.sentence(refusal));
        }
        if (courses.role(tutor, course.id).filter(CourseRole.TUTOR::equals).isPresent()) {
            show();
        }
    }
}
