package org.perceptory.app.controls;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A date and time as the person's own computer writes them, in its time zone. */
@Tag("time")
public class Moment extends HtmlComponent {

    public Moment(Instant at) {
        getElement().setAttribute("datetime", at.toString());
        getElement()
                .executeJs(
                        "this.textContent = new Date($0).toLocaleString([], {dateStyle: 'medium', timeStyle: 'short'})",
                        at.toString());
    }
}
