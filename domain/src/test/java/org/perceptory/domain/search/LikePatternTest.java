package org.perceptory.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikePatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      ''      | %%          | %
      Ada     | %Ada%       | Ada%
      100%    | %100\\%%    | 100\\%%
      a_b     | %a\\_b%     | a\\_b%
      a\\b    | %a\\\\b%    | a\\\\b%
      \\%_    | %\\\\\\%\\_% | \\\\\\%\\_%
      $0      | %$0%        | $0%""")
    void every_sign_stands_for_itself(String text, String within, String atStart) {
        assertThat(LikePattern.within(text)).isEqualTo(within);
        assertThat(LikePattern.atStart(text)).isEqualTo(atStart);
        assertThat(LikePattern.canBeFound(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "a\0", "\ud83d", "\udc08\ud83d", "a\ud83d"})
    void what_no_text_has_is_not_asked_for(String text) {
        assertThat(LikePattern.canBeFound(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\ud83d\udc08", "İ", "a\nb", "\u0001"})
    void all_else_is(String text) {
        assertThat(LikePattern.canBeFound(text)).isTrue();
    }
}
