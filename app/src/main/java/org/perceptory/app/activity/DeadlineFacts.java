package org.perceptory.app.activity;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.text.Text;
import org.perceptory.domain.activity.Deadline;

/** Until when whoever looks hands something in, in words: theirs, where they have longer than the others. */
class DeadlineFacts extends Div {

    DeadlineFacts(Deadline deadline, Instant now) {
        addClassNames("row", "deadline");
        if (deadline.due() != null) {
            add(new Span(Text.of("activity.due")), new Moment(deadline.due()));
            if (!deadline.due().equals(deadline.cutOff())) {
                add(new Span(Text.of(deadline.cutOff() == null ? "activity.late-marked" : "activity.late-until")));
            } else {
                add(new Span(Text.of("activity.late-refused")));
            }
        } else if (deadline.cutOff() != null) {
            add(new Span(Text.of("activity.until")));
        }
        if (deadline.cutOff() != null && !deadline.cutOff().equals(deadline.due())) {
            add(new Moment(deadline.cutOff()));
        }
        if (deadline.extended()) {
            var longer = new Span(Text.of("activity.extended"));
            longer.addClassName("extended");
            add(longer);
        }
        if (deadline.closed(now)) {
            add(new Span(Text.of("activity.closed")));
        }
        setVisible(getComponentCount() > 0);
    }
}
