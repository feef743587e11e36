package org.perceptory.app.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.activity.Points;

class PointsFieldTest {

    private final List<BigDecimal> told = new ArrayList<>();
    private final PointsField field = new PointsField(20, given -> {
        told.add(given);
        if (given != null) {
            Points.within(given, 20);
        }
    });

    @ParameterizedTest(name = "“{0}” is told as {1} and stands as {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {"16,5|16.5|16.5", "16.50|16.50|16.5", "20|20|20", "½|0.5|0.5", "007|7|7"})
    void what_is_typed_is_told_and_stands_as_points_do(String typed, BigDecimal points, String stands) {
        field.setValue(typed);
        assertThat(told).usingElementComparator(BigDecimal::compareTo).containsExactly(points);
        assertThat(field.getValue()).isEqualTo(stands);
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void emptied_it_tells_that_there_are_none() {
        field.show(BigDecimal.TEN);
        field.setValue("");
        assertThat(told).containsExactly((BigDecimal) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "16.555", "1,000"})
    void what_is_no_number_is_not_told_and_the_field_says_why(String typed) {
        field.setValue(typed);
        assertThat(told).isEmpty();
        assertThat(field.getValue()).as("to be mended").isEqualTo(typed);
        assertThat(field.getErrorMessage()).isEqualTo("Write points as a number, such as 16 or 16.5.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.5", "-1", "1000"})
    void what_is_refused_stands_with_the_reason_until_it_is_mended(String typed) {
        field.setValue(typed);
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Points must be between 0 and 20.");
        field.setValue("20");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void what_was_given_before_is_shown_and_not_told_again() {
        field.show(new BigDecimal("7.50"));
        assertThat(field.getValue()).isEqualTo("7.5");
        field.show(null);
        assertThat(field.getValue()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void the_most_stands_beside_it() {
        assertThat(field.getSuffixComponent().getElement().getText()).isEqualTo("of 20");
    }

    @ParameterizedTest(name = "from “{0}” up: {1}, down: {2}")
    @CsvSource(
            delimiter = '|',
            value = {"''|0.5|0", "7|7.5|6.5", "7.25|7.5|7", "7,5|8|7", "0|0.5|0", "20|20|19.5", "abc|0.5|0"})
    void arrows_go_by_halves_and_stay_within(String typed, String up, String down) {
        field.step(typed, 1);
        assertThat(field.getValue()).isEqualTo(up);
        field.step(typed, -1);
        assertThat(field.getValue()).isEqualTo(down);
        assertThat(told).hasSize(2);
    }
}
