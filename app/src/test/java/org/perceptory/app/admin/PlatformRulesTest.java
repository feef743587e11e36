package org.perceptory.app.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.lti.platform.TestedConfig;

/** Several deployments or sites in one field, in all the ways that people write and paste them. */
class PlatformRulesTest {

    private static final PlatformRules RULES = new PlatformRules(
            TestedConfig.strict().addresses(), Set.of("a b", "c,d", "e;f", "g, h; i", " j", "k\u2028l", "1"));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "1 | 1",
                "1\\n2 | 1/2",
                "1\\r\\n2 | 1/2",
                "1, 2 | 1/2",
                "1,2,,3, | 1/2/3",
                "1;2 ; 3 | 1/2/3",
                "1 2\\t3 | 1/2/3",
                "1\u00a02\u20033 | 1/2/3",
                "` \\n ,;\\n` | ``"
            })
    void are_read(String text, String parts) {
        List<String> expected = parts.isEmpty() ? List.of() : List.of(parts.split("/"));
        assertThat(PlatformRules.parts(text.translateEscapes())).isEqualTo(expected);
        assertThat(RULES.deployments(text.translateEscapes())).isEqualTo(expected);
    }

    /** They came by launches, and are not torn when the form that shows them is saved. */
    @Test
    void what_is_known_stays_whole_whatever_stands_in_it() {
        assertThat(RULES.deployments("a b\ne;f\n g, h; i \nc,d\n j\n2, 3"))
                .containsExactly("a b", "e;f", "g, h; i", "c,d", "j", "2", "3");
        assertThat(RULES.deployments("a b, c,d")).containsExactly("a", "b", "c", "d");
        assertThat(RULES.deployments("k\u2028l")).containsExactly("k\u2028l");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"deployments | 1, 2; 3 | false", "frames | https://a.example;https://b.example | false"})
    void are_judged_one_by_one(String field, String text, boolean any) {
        assertThat(RULES.problem(field, text, any)).isEmpty();
    }
}
