package org.perceptory.app.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.text.Text;

/** Says that an answer was begun on what its student has replaced since. */
class CarriedNote extends Div {

    /** @param begunOn when that was handed in */
    CarriedNote(Instant begunOn) {
        addClassNames("notice", "plain", "carried-note");
        add(
                new Span(Text.of("review.carried") + " "),
                new Moment(begunOn),
                new Span(" " + Text.of("review.carried.since")));
    }
}
