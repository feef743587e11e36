package org.perceptory.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "＝1",
                "＋1",
                "－1",
                "＠1",
                "=HYPERLINK(\"http://example.org\")"
            })
    void words_that_a_spreadsheet_would_take_for_a_formula_stay_words(String words) {
        assertThat(CsvLine.cell(words)).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "a=b", "ada@example.org", "3-4", "", "  Ada", "Ünal"})
    void other_words_stay_as_they_are(String words) {
        assertThat(CsvLine.cell(words)).isEqualTo("\"" + words + "\"");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"16.50, 16.5", "20.00, 20", "0.00, 0", "1E+1, 10", "1000, 1000", "-1.5, -1.5"})
    void points_have_a_dot_and_the_decimals_that_they_have(BigDecimal points, String cell) {
        assertThat(CsvLine.cell(points)).isEqualTo("\"" + cell + "\"");
    }

    @Test
    void a_line_has_a_cell_for_everything_also_for_what_is_not_known() {
        var values = new ArrayList<Object>(List.of("Ada \"the first\", L.", true, 3, Instant.EPOCH));
        values.add(null);
        assertThat(CsvLine.of(values))
                .isEqualTo("\"Ada \"\"the first\"\", L.\",\"true\",\"3\",\"1970-01-01T00:00:00Z\",\"\"");
    }
}
