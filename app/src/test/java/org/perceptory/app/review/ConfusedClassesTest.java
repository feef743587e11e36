package org.perceptory.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.submission.ClassList.Row;

class ConfusedClassesTest {

    private static final String EVALUATION = """
      {"accuracy":0.5,"low":0,"high":1,"samples":8,"folds":2,"classes":[],"confusion":%s,"heldOut":null}""";

    @Test
    void mistakes_are_added_up_by_the_names_of_the_classes_whatever_their_place_and_capitals() {
        String words = words(
                row("Cats", "Dogs", "[[1,2],[1,4]]"),
                row("dogs", "CATS", "[[3,1],[4,0]]"),
                new Row(
                        UUID.randomUUID(),
                        "Not begun",
                        0,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(words)
                .contains("Cats taken for Dogs6", "Dogs taken for Cats2")
                .doesNotContain("CATS");
        assertThat(words.indexOf("Cats taken for Dogs"))
                .as("the most first")
                .isLessThan(words.indexOf("Dogs taken for Cats"));
    }

    @Test
    void where_nothing_was_confused_it_says_so() {
        assertThat(words(row("Cats", "Dogs", "[[2,0],[0,2]]"))).isEqualTo("Nothing was confused yet.");
    }

    private static String words(Row... rows) {
        return new ConfusedClasses(Stream.of(rows).toList()).getElement().getTextRecursively();
    }

    private static Row row(String first, String second, String confusion) {
        String labels = "["
                + String.join(
                        ",",
                        List.of(first, second).stream()
                                .map(name -> "{\"id\":\"" + UUID.randomUUID() + "\",\"name\":\"" + name
                                        + "\",\"color\":\"#0072b2\",\"background\":false}")
                                .toList())
                + "]";
        return new Row(
                UUID.randomUUID(),
                "Ada",
                8,
                true,
                true,
                UUID.randomUUID(),
                true,
                Instant.EPOCH,
                labels,
                EVALUATION.formatted(confusion),
                null,
                null,
                null,
                false,
                null,
                null,
                false);
    }
}
