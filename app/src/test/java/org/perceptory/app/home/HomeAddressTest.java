package org.perceptory.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.project.LabelName;
import org.perceptory.domain.project.ProjectOrder;

class HomeAddressTest {

    @ParameterizedTest
    @CsvSource({
        "''",
        "q=cats",
        "q=100+%25+%26+_",
        "sort=name",
        "sort=kind&shown=48",
        "q=cats&sort=name&shown=240",
    })
    void what_is_written_is_read_again(String query) {
        QueryParameters said = QueryParameters.fromString(query);
        assertThat(HomeAddress.of(said).query().getParameters()).isEqualTo(said.getParameters());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 24",
        "shown=, 24",
        "shown=0, 24",
        "shown=25, 48",
        "shown=240, 240",
        "shown=241, 240",
        "shown=-5, 24",
        "shown=999999, 240",
        "shown=99999999999, 24",
        "shown=many, 24",
        "sort=size, 24",
        "q=%20, 24"
    })
    void nonsense_is_put_right(String query, int shown) {
        assertThat(HomeAddress.of(QueryParameters.fromString(query)))
                .isEqualTo(new HomeAddress("", ProjectOrder.CHANGED, shown));
    }

    @Test
    void a_text_is_as_long_as_a_name_at_most() {
        assertThat(HomeAddress.of(QueryParameters.of("q", "x".repeat(5_000))).text())
                .hasSize(LabelName.MOST_UNITS);
        String longest = "👨‍👩‍👧‍👦".repeat(LabelName.LONGEST);
        assertThat(new LabelName(longest).text()).isEqualTo(longest);
        assertThat(HomeAddress.of(QueryParameters.of("q", longest)).text()).isEqualTo(longest);
    }

    @Test
    void a_text_is_cut_between_characters() {
        assertThat(HomeAddress.of(QueryParameters.of("q", "x" + "🐱".repeat(LabelName.MOST_UNITS)))
                        .text())
                .isEqualTo("x" + "🐱".repeat(LabelName.MOST_UNITS / 2 - 1));
    }
}
