package org.perceptory.app.statistics;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.perceptory.app.controls.Table;
import org.perceptory.app.text.PointsText;
import org.perceptory.app.text.Text;
import org.perceptory.domain.statistics.PointsDistribution;

/** How the points of a class lie: bars for the eye, the same as a table for everybody. */
class Histogram extends Div {

    Histogram(PointsDistribution points) {
        addClassNames("stack", "histogram-place");
        int highest = Math.max(1, Arrays.stream(points.bins()).max().orElse(1));
        var bars = new Div();
        bars.addClassName("histogram");
        bars.getElement().setAttribute("role", "img");
        bars.getElement()
                .setAttribute(
                        "aria-label",
                        Text.of(
                                "statistics.histogram",
                                points.count(),
                                PointsText.of(points.mean()),
                                PointsText.of(points.median()),
                                PointsText.of(points.most())));
        var table = new Table(Text.of("statistics.points"), "statistics.range", "#statistics.students");
        for (int bin = 0; bin < points.bins().length; bin++) {
            int count = points.bins()[bin];
            bars.add(bar(count, highest, PointsText.of(points.from(bin))));
            table.row(range(points, bin), count);
        }
        add(bars, new Details(Text.of("statistics.as-table"), table));
    }

    private static Div bar(int count, int highest, String from) {
        var number = new Span(count == 0 ? "" : Text.of("count", count));
        var bar = new Div();
        bar.addClassName("bar");
        bar.getStyle().set("--share", String.valueOf((double) count / highest));
        var begins = new Span(from);
        begins.addClassName("from");
        var column = new Div(number, bar, begins);
        column.addClassName("bin");
        return column;
    }

    private static String range(PointsDistribution points, int bin) {
        boolean last = bin == points.bins().length - 1;
        return Text.of(
                last ? "statistics.range.last" : "statistics.range.of",
                PointsText.of(points.from(bin)),
                PointsText.of(points.from(bin + 1)));
    }
}
