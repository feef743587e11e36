package org.perceptory.app.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.perceptory.app.project.PreferredNetworks;
import org.perceptory.app.signin.CurrentPerson;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.CourseEnds;
import org.perceptory.domain.course.CourseEnds.Ending;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;

/** How much there may be, and on which network new projects stand: for everybody, and where a course needs other. */
@Route("service/limits")
@RolesAllowed("ADMIN")
public class LimitsView extends Div implements HasDynamicTitle {

    private final transient Person admin;
    private final transient LimitsInForce limits;
    private final transient PreferredNetworks networks;
    private final Div ofCourse = new Div();

    @Inject
    LimitsView(CurrentPerson current, LimitsInForce limits, PreferredNetworks networks, CourseEnds courses) {
        this.admin = current.get();
        this.limits = limits;
        this.networks = networks;
        var course = new Select<Ending>();
        course.setId("limits-course");
        course.setItems(courses.all(admin));
        course.setItemLabelGenerator(Ending::title);
        course.setPlaceholder(Text.of("limits.course.choose"));
        course.setLabel(Text.of("limits.course"));
        course.addValueChangeListener(change -> show(change.getValue()));
        course.addClassName("limits-course");
        add(
                ServicePages.head("limits"),
                new H2(Text.of("limits.everybody")),
                new LimitsForm(admin, null, limits, networks),
                new H2(Text.of("limits.one-course")),
                new Paragraph(Text.of("limits.one-course.text")),
                course,
                ofCourse);
        addClassNames("stack", "service");
    }

    private void show(Ending course) {
        ofCourse.removeAll();
        if (course != null) {
            ofCourse.add(new LimitsForm(admin, course.id(), limits, networks));
        }
    }

    @Override
    public String getPageTitle() {
        return Text.of("limits.title") + " · " + Text.of("brand");
    }
}
