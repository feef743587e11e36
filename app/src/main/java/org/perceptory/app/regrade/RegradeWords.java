package org.perceptory.app.regrade;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.perceptory.app.controls.Moment;
import org.perceptory.app.elements.Prose;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.review.RegradeRequest;

/** What was asked, and what was said to it. */
final class RegradeWords {

    private RegradeWords() {}

    /** @param asked the key of the words before the time at which it was asked */
    static Div of(RegradeRequest request, String asked) {
        var all = new Div(said(asked, request.askedAt), Prose.asTyped(request.reason));
        all.addClassNames("stack", "regrade-words");
        if (request.answered()) {
            String points = request.pointsAfter.compareTo(request.pointsBefore) == 0
                    ? Text.of("regrade.points.same", PointsText.of(request.pointsAfter))
                    : Text.of(
                            "regrade.points.changed",
                            PointsText.of(request.pointsBefore),
                            PointsText.of(request.pointsAfter));
            var figure = new Span(points);
            figure.addClassName("regrade-points");
            var answer = new Div(said("regrade.answered", request.answeredAt), figure, Prose.asTyped(request.answer));
            answer.addClassNames("notice", "plain", "stack");
            all.add(answer);
        }
        return all;
    }

    private static Div said(String words, Instant when) {
        var line = new Div(new Span(Text.of(words)), new Moment(when));
        line.addClassNames("row", "soft", "small");
        return line;
    }
}
