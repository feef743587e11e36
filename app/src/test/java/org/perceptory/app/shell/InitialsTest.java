package org.perceptory.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the place of a person's picture. */
class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, AL",
        "ada, A",
        "'  Grace   Brewster Murray Hopper ', GH",
        "Somebody 4711, S4",
        "élan vital, ÉV",
        "猫 犬, 猫犬",
        "🐱 dog, 🐱D",
        "'', ''",
        "'   ', ''",
    })
    void are_those_of_the_first_and_the_last_word(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
