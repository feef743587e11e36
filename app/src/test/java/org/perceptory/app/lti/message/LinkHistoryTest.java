package org.perceptory.app.lti.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What platforms put in the place of {@code $ResourceLink.id.history}. */
class LinkHistoryTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "12,7 | 12;7",
                " 12 , 7 ,, | 12;7",
                "12,12 | 12",
                "a%2Cb,c%20d | a,b;c d",
                "7,$ResourceLink.id.history | 7",
                "7,%zz,%0a | 7"
            })
    void the_ids_in_their_order(String value, String ids) {
        assertThat(LinkHistory.of(value)).isEqualTo(List.of(ids.split(";")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "$ResourceLink.id.history", "%00", "%", "%ff", "7%C3", "%0a7", "%ed%a0%80"})
    void what_is_none(String value) {
        assertThat(LinkHistory.of(value)).isEmpty();
    }

    @Test
    void an_id_that_is_too_long_to_be_one() {
        assertThat(LinkHistory.of("x".repeat(256) + "," + "y".repeat(255))).containsExactly("y".repeat(255));
    }
}
