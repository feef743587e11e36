package org.perceptory.app.controls;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** A date and time as the person's own computer writes them, in its time zone. */
public class Moment extends Span {

    public Moment(Instant at) {
        getElement().setAttribute("data-at", at.toString());
        getElement()
                .executeJs(
                        "this.textContent = new Date($0).toLocaleString([], {dateStyle: 'medium', timeStyle: 'short'})",
                        at.toString());
    }
}
