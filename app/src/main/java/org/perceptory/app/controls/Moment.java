package org.perceptory.app.controls;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.perceptory.app.text.When;

/** A date and time in the time zone of who reads. */
@Tag("time")
public class Moment extends HtmlComponent {

    public Moment(Instant at) {
        getElement().setAttribute("datetime", at.toString());
        getElement().setText(When.moment(at));
    }
}
