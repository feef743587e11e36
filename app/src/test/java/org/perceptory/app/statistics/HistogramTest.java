package org.perceptory.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.statistics.PointsDistribution;

/** What a chart shows to the eye, its name and its table say as well. */
class HistogramTest {
    private final Element drawn = new Histogram(
                    new PointsDistribution(5, new double[] {1, 2, 2.5, 5}, new int[] {0, 1, 2, 0, 1}))
            .getElement();

    @Test
    void its_name_says_how_many_and_how_much() {
        Element bars = all(drawn)
                .filter(part -> part.getClassList().contains("histogram"))
                .findFirst()
                .orElseThrow();
        assertThat(bars.getAttribute("role")).isEqualTo("img");
        assertThat(bars.getAttribute("aria-label")).contains("4 students", "mean 2.62", "median 2.25", "of 5");
    }

    @Test
    void the_highest_bar_is_whole_and_the_others_are_shares_of_it() {
        assertThat(all(drawn)
                        .filter(part -> part.getClassList().contains("bar"))
                        .map(bar -> bar.getStyle().get("--share")))
                .containsExactly("0.0", "0.5", "1.0", "0.0", "0.5");
    }

    @Test
    void its_table_has_a_row_for_each_range_and_the_last_has_its_end() {
        List<String> rows = all(drawn)
                .filter(part -> part.getTag().equals("tr"))
                .skip(1)
                .map(row -> row.getChildren().map(Element::getText).toList().toString())
                .toList();
        assertThat(rows)
                .containsExactly(
                        "[0 to under 1, 0]",
                        "[1 to under 2, 1]",
                        "[2 to under 3, 2]",
                        "[3 to under 4, 0]",
                        "[4 to 5, 1]");
    }

    private static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(HistogramTest::all))
                .filter(part -> !part.isTextNode());
    }
}
