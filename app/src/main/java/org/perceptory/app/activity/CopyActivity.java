package org.perceptory.app.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.perceptory.app.address.Pages;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/** Asks into which of a tutor's courses an activity is copied. */
class CopyActivity extends Dialog {

    CopyActivity(Person tutor, Activity activity, Courses courses, Activities activities) {
        super(Text.of("copy.title"));
        setWidth("min(32rem, 96vw)");
        List<Course> taught = courses.of(tutor).stream()
                .filter(course -> courses.role(tutor, course.id).equals(Optional.of(CourseRole.TUTOR)))
                .toList();
        var into = new Select<Course>();
        into.setLabel(Text.of("copy.into"));
        into.setHelperText(Text.of("copy.text"));
        into.setItems(taught);
        into.setItemLabelGenerator(course -> course.title);
        into.setValue(taught.stream()
                .filter(course -> course.id.equals(activity.courseId))
                .findFirst()
                .orElse(taught.getFirst()));
        into.setWidthFull();
        add(into);
        var copy = new Button(Text.of("copy.button"), click -> {
            Activity made = activities.copy(tutor, activity.id, into.getValue().id);
            close();
            Pages.activityEditor(made.id).open();
        });
        copy.setId("copy-now");
        copy.setDisableOnClick(true);
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Text.of("cancel"), click -> close()), copy);
    }
}
