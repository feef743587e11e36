package org.perceptory.app.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.perceptory.app.address.Pages;
import org.perceptory.app.feedback.Toast;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseTutors;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Enrolments;
import org.perceptory.domain.course.Invitations;
import org.perceptory.domain.course.RaisedTutors;
import org.perceptory.domain.person.Person;

/** Who is in a course, and the link by which people come into one that no VLE knows; for its tutors. */
class CoursePeople extends Section {

    private final transient Person tutor;
    private final transient Course course;
    private final transient Invitations invitations;
    private final Div invitation = new Div();

    CoursePeople(
            Person tutor,
            Course course,
            Courses courses,
            Invitations invitations,
            Enrolments enrolments,
            RaisedTutors raised,
            CourseTutors tutors) {
        this.tutor = tutor;
        this.course = course;
        this.invitations = invitations;
        addClassNames("section", "stack", "course-people");
        add(new H2(Text.of("course.people")));
        if (course.platformId == null) {
            invitation.addClassNames("panel", "stack");
            add(invitation);
            showInvitation(course.joinCode);
        }
        add(new CourseMembers(tutor, course, courses, enrolments, raised, tutors));
    }

    /** @param code null: nobody comes in by a link */
    private void showInvitation(String code) {
        invitation.removeAll();
        invitation.add(new Paragraph(Text.of(code == null ? "course.invite.text" : "course.invite.open")));
        var invite = new Button(
                Text.of(code == null ? "course.invite" : "course.invite.new"),
                click -> showInvitation(invitations.invite(tutor, course.id)));
        invite.setId("invite");
        var row = new Div(invite);
        row.addClassName("row");
        if (code != null) {
            invitation.add(link(code));
            var close = new Button(Text.of("course.invite.close"), click -> {
                invitations.revoke(tutor, course.id);
                Toast.say(Text.of("course.invite.closed"));
                showInvitation(null);
            });
            close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(close);
        }
        invitation.add(row);
    }

    private static TextField link(String code) {
        var link = new TextField(Text.of("course.invite.link"));
        link.setId("join-link");
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setWidthFull();
        link.getElement()
                .executeJs(
                        "this.value = new URL($0, document.baseURI).href",
                        Pages.join(code).path());
        return link;
    }
}
