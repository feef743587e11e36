package org.perceptory.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Half a point is half a point wherever it is read and however it is typed. */
class PointsTextTest {

    @AfterEach
    void leave_the_page() {
        UI.setCurrent(null);
    }

    @ParameterizedTest(name = "{0} reads {1}, and in German {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "16|16|16",
                "16.0|16|16",
                "16.00|16|16",
                "16.5|16.5|16,5",
                "16.50|16.5|16,5",
                "16.25|16.25|16,25",
                "0.5|0.5|0,5",
                "0|0|0",
                "1000|1,000|1.000",
                "999.5|999.5|999,5"
            })
    void points_read_with_the_decimals_that_they_have(String points, String english, String german) {
        assertThat(PointsText.of(new BigDecimal(points))).isEqualTo(english);
        assertThat(PointsText.of(Double.valueOf(points))).isEqualTo(english);
        in(Locale.GERMANY);
        assertThat(PointsText.of(new BigDecimal(points))).isEqualTo(german);
    }

    @Test
    void what_was_not_given_is_a_dash() {
        assertThat(PointsText.of(null)).isEqualTo("–");
        assertThat(PointsText.of(null, 20)).isEqualTo("–");
        assertThat(PointsText.of(16.5, 20)).isEqualTo("16.5 of 20");
    }

    @ParameterizedTest(name = "“{0}” is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "16|16",
                "16.5|16.5",
                "16,5|16.5",
                "' 16,5 '|16.5",
                "16½|16.5",
                "½|0.5",
                ",5|0.5",
                ".5|0.5",
                "16,|16",
                "16.25|16.25",
                "0|0",
                "007|7",
                "-1|-1",
                "−1,5|-1.5",
                "+2|2"
            })
    void a_comma_is_typed_as_well_as_a_dot(String typed, BigDecimal points) {
        assertThat(PointsText.read(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(points));
    }

    @ParameterizedTest(name = "“{0}”")
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                ",",
                "-",
                "abc",
                "1,000",
                "1.000",
                "1 000",
                "1.5.5",
                "1,5,5",
                "1e3",
                "NaN",
                "16/20",
                "16.555",
                "=1",
                "9999999999999999999999"
            })
    void what_is_no_number_or_could_be_two_is_none(String typed) {
        assertThat(PointsText.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "16.25", "16.5", "999.5"})
    void what_is_shown_can_be_typed(BigDecimal points) {
        in(Locale.GERMANY);
        assertThat(PointsText.read(PointsText.of(points)))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(points));
    }

    private static void in(Locale locale) {
        var page = new UI();
        page.setLocale(locale);
        UI.setCurrent(page);
    }
}
