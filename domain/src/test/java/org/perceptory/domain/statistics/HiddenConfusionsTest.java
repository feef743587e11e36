package org.perceptory.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.submission.HiddenMistake;

class HiddenConfusionsTest {
    @Test
    void pairs_are_added_up_over_models_by_their_names_whatever_their_capitals() {
        var first = List.of(new HiddenMistake("Cats", "dogs", 2), new HiddenMistake("Dogs", "cats", 4));
        var second = List.of(new HiddenMistake("Cats", "DOGS", 3), new HiddenMistake("Birds", "planes", 1));
        assertThat(HiddenConfusions.of(List.of(first, second)))
                .containsExactly(
                        new ConfusedPair("Cats", "Dogs", 5, 2),
                        new ConfusedPair("Dogs", "Cats", 4, 1),
                        new ConfusedPair("Birds", "planes", 1, 1));
    }

    @Test
    void of_nobody_or_of_who_got_all_right_there_are_none() {
        assertThat(HiddenConfusions.of(List.of())).isEmpty();
        assertThat(HiddenConfusions.of(List.of(List.of(), List.of()))).isEmpty();
    }
}
