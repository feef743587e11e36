package org.perceptory.app.controls;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.perceptory.app.text.When;

/** A date and time in the time zone of who reads. */
@Tag("time")
public class Moment extends HtmlComponent {

    public Moment(Instant at) {
        this(at.toString(), When.moment(at));
    }

    private Moment(String datetime, String words) {
        getElement().setAttribute("datetime", datetime);
        getElement().setText(words);
    }

    /** Its date alone. */
    public static Moment day(Instant at) {
        return new Moment(at.toString(), When.day(at));
    }

    public static Moment day(LocalDate day) {
        return new Moment(day.toString(), When.day(day));
    }
}
