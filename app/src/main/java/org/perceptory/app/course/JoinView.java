package org.perceptory.app.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import org.perceptory.app.address.Pages;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Invitations;
import org.perceptory.domain.person.Person;

/** Where a course's link leads: asks first, since a link that somebody else sent is pressed quickly. */
@Route("join")
@PermitAll
public class JoinView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient Person person;
    private final transient Courses courses;
    private final transient Invitations invitations;

    @Inject
    JoinView(CurrentPerson current, Courses courses, Invitations invitations) {
        this.person = current.get();
        this.courses = courses;
        this.invitations = invitations;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        Course course = invitations.course(code).orElseThrow(NotFoundException::new);
        if (courses.role(person, course.id).isPresent()) {
            event.forwardTo(Pages.course(course.id).path());
            return;
        }
        var join = new Button(
                Text.of("join.button"),
                click -> Pages.course(invitations.join(person, code).id).open());
        join.setId("join");
        join.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var panel = new Div(new H1(Text.of("join.title", course.title)), new Paragraph(Text.of("join.text")), join);
        panel.addClassNames("panel", "empty", "stack", "join");
        removeAll();
        add(panel);
    }

    @Override
    public String getPageTitle() {
        return Text.of("join.button") + " · " + Text.of("brand");
    }
}
