package org.perceptory.app.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.perceptory.app.address.Pages;
import org.perceptory.app.text.Text;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** The courses of a person, on their first page; nothing where there are none to see or make. */
public class YourCourses extends Div {

    public YourCourses(Person person, Courses courses) {
        List<Course> own = courses.of(person);
        boolean maker = person.role == Role.TUTOR;
        setVisible(maker || !own.isEmpty());
        addClassNames("stack", "your-courses");
        var head = new Div(new H2(Text.of("courses.title")));
        head.addClassName("row");
        if (maker) {
            var create = new Button(
                    Text.of("courses.new"),
                    VaadinIcon.PLUS.create(),
                    click -> Pages.course(courses.create(person, Text.of("courses.new-name")).id)
                            .open());
            create.setId("new-course");
            head.add(create);
        }
        var list = new UnorderedList();
        list.addClassName("courses");
        own.forEach(course -> list.add(new ListItem(link(course))));
        add(head, list);
    }

    private static RouterLink link(Course course) {
        var link = Pages.course(course.id).link(course.title);
        link.addClassNames("panel", "course-link");
        return link;
    }
}
