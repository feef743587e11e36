package org.perceptory.app.controls;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import org.perceptory.app.text.Text;
import org.perceptory.app.text.When;

/** Says that a course's last day is over, and what that means. */
public final class ClosedCourse extends Div {

    public ClosedCourse(LocalDate lastDay) {
        super(Text.of("course.closed", When.day(lastDay)));
        setId("closed");
        addClassNames("notice", "plain");
    }
}
