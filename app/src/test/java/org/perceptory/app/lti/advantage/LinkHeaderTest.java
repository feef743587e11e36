package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTest {

    private static final String PAGE = "https://vle.example/a/members?course=3&limit=500";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "<https://vle.example/p2>; rel=\"next\"                     | https://vle.example/p2",
                "<https://vle.example/p2>; rel=next                         | https://vle.example/p2",
                "<https://vle.example/p2>;rel=next                          | https://vle.example/p2",
                "<https://vle.example/p2> ; REL = \"NEXT\"                  | https://vle.example/p2",
                "<https://vle.example/p2>; rel=\"last next\"                | https://vle.example/p2",
                "<https://vle.example/p2>; title=\"a, b; rel=prev\"; rel=\"next\" | https://vle.example/p2",
                "<https://vle.example/p2>; title=\"a \\\" , b\"; rel=next   | https://vle.example/p2",
                "<https://vle.example/p2?ids=1,2;3>; rel=\"next\"           | https://vle.example/p2?ids=1,2;3",
                "<https://vle.example/p2>; rel=next; title=\"a, b\"         | https://vle.example/p2",
                "<https://vle.example/d>; rel=\"differences\", <https://vle.example/p2>; rel=\"next\" | https://vle.example/p2",
                "<https://vle.example/d>; title=\"a, <x>; rel=next\"; rel=prev,<https://vle.example/p2>;rel=next | https://vle.example/p2",
                "<https://vle.example/d>; flag, <https://vle.example/p2>; flag; rel=next | https://vle.example/p2",
                "</b/p2>; rel=next                                          | https://vle.example/b/p2",
                "<p2?x=1>; rel=next                                         | https://vle.example/a/p2?x=1",
                "<?page=2>; rel=next                                        | https://vle.example/a/members?page=2",
                "<//other.example/p2>; rel=next                             | https://other.example/p2",
                "<https://vle.example/p2#x>; rel=next                       | https://vle.example/p2",
                "<https://vle.example/p2>; rel=\"prev\"                     | -",
                "<https://vle.example/p2>; rel=\"nextish\"                  | -",
                "<https://vle.example/p2>; rel=prev; rel=next               | -",
                "<https://vle.example/p2>; title=\"rel=next\"               | -",
                "<https://vle.example/p2>; xrel=next                        | -",
                "<https://vle.example/p2>; rel                              | -",
                "<https://vle.example/p2>                                   | -",
                "https://vle.example/p2; rel=next                           | -",
                "``                                                         | -"
            })
    void goes_on_at(String header, String next) {
        assertThat(LinkHeader.next(List.of("<https://vle.example/x>; rel=prev", header), PAGE)
                        .orElse(null))
                .isEqualTo(next);
    }

    @Test
    void without_headers_there_is_no_next_page() {
        assertThat(LinkHeader.next(List.of(), PAGE)).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatThrownBy(() -> LinkHeader.next(List.of("<a b>; rel=next"), PAGE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_hostile_header_is_read_at_once() {
        long begun = System.nanoTime();
        for (String hostile :
                List.of("<".repeat(60_000), "<a>" + ";a=\"".repeat(15_000), "<a>;" + " ".repeat(60_000))) {
            assertThat(LinkHeader.next(List.of(hostile), PAGE)).isEmpty();
        }
        assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(5);
    }
}
