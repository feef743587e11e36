package org.perceptory.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.activity.Deadline;

/** What a student reads of their dates on day 5; a date is written as its day in brackets. */
class DeadlineFactsTest {
    private static final Instant FIRST = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest(name = "due {0}, cut-off {1}, longer {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false, ''",
                "7, -, false, 'Due [7] Late work is marked as late.'",
                "7, 7, false, 'Due [7] Late work is not taken.'",
                "7, 9, false, 'Due [7] Late work is marked as late, and taken until [9]'",
                "-, 9, false, 'Taken until [9]'",
                "7, 9, true, 'Due [7] Late work is marked as late, and taken until [9] You have longer than the others.'",
                "3, 3, false, 'Due [3] Late work is not taken. Nothing more is taken.'",
                "3, 4, false, 'Due [3] Late work is marked as late, and taken until [4] Nothing more is taken.'",
                "-, 4, false, 'Taken until [4] Nothing more is taken.'",
            })
    void say(Integer due, Integer cutOff, boolean extended, String words) {
        var facts = new DeadlineFacts(new Deadline(day(due), day(cutOff), extended), day(5));
        assertThat(facts.getElement()
                        .getChildren()
                        .map(part -> part.getTag().equals("time")
                                ? "[" + ChronoUnit.DAYS.between(FIRST, Instant.parse(part.getAttribute("datetime")))
                                        + "]"
                                : part.getText())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(words);
        assertThat(facts.isVisible()).isEqualTo(!words.isEmpty());
    }

    private static Instant day(Integer day) {
        return day == null ? null : FIRST.plus(day, ChronoUnit.DAYS);
    }
}
