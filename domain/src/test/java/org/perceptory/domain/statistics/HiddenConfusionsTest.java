package org.perceptory.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.submission.HiddenMistake;

class HiddenConfusionsTest {
    @Test
    void pairs_are_added_up_over_models_by_their_names_whatever_their_capitals() {
        var first = both(mistakes("Cats", "dogs", 2), mistakes("Dogs", "cats", 4));
        var second = both(mistakes("Cats", "DOGS", 3), mistakes("Birds", "planes", 1));
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

    private static List<HiddenMistake> mistakes(String actual, String predicted, int count) {
        return Stream.generate(() -> new HiddenMistake(UUID.randomUUID(), actual, predicted, 0.5))
                .limit(count)
                .toList();
    }

    private static List<HiddenMistake> both(List<HiddenMistake> one, List<HiddenMistake> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
