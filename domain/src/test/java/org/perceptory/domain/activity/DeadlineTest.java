package org.perceptory.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Refusal;

/** Until when somebody hands in. Days from the first; "-" for none. */
class DeadlineTest {
    private static final Instant FIRST = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest(
            name = "due {0}, cut-off {1}, late taken {2}; for them {3} and {4}: due {5}, closed after {6}, {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                // Everybody's dates.
                "-, -, true,  -, -,  -, -, false",
                "7, -, true,  -, -,  7, -, false",
                "7, 9, true,  -, -,  7, 9, false",
                "7, 7, true,  -, -,  7, 7, false",
                "7, -, false, -, -,  7, 7, false",
                "7, 9, false, -, -,  7, 7, false",
                "-, 9, true,  -, -,  -, 9, false",
                "-, 9, false, -, -,  -, 9, false",
                // Longer for one.
                "7, -, true,  10, -,  10, -, true",
                "7, -, true,  10, 12, 10, 12, true",
                "7, 9, true,  8, -,  8, 9, true",
                "7, 9, true,  10, -,  10, 10, true",
                "7, 9, true,  10, 12, 10, 12, true",
                "7, -, false, 10, -,  10, 10, true",
                "7, -, false, 10, 12, 10, 12, true",
                "-, 9, true,  10, -,  -, 10, true",
                // The dates for everybody moved since: nobody has less.
                "14, -, true, 10, -,  14, -, false",
                "14, 16, true, 10, 12, 14, 16, false",
                "14, -, false, 10, 12, 14, 14, false",
                "14, -, true, 10, 12, 14, 14, true",
                "-, -, true,  10, 12, -, -, false",
            })
    void theirs_is(
            Integer due,
            Integer cutOff,
            boolean late,
            Integer longer,
            Integer ownCutOff,
            Integer theirDue,
            Integer theirCutOff,
            boolean extended) {
        Activity activity = new Activity();
        activity.dueAt = day(due);
        activity.cutOffAt = day(cutOff);
        activity.lateAllowed = late;
        Extension extension = longer == null ? null : new Extension();
        if (longer != null) {
            extension.dueAt = day(longer);
            extension.cutOffAt = day(ownCutOff);
        }
        assertThat(Deadline.of(activity, extension)).isEqualTo(new Deadline(day(theirDue), day(theirCutOff), extended));
    }

    @ParameterizedTest(name = "due {0}, cut-off {1}: {2} ms after day {3} is late {4}, refused {5}")
    @CsvSource(
            nullValues = "-",
            value = {
                "7, 9, 0, 7, false, -",
                "7, 9, 1, 7, true, -",
                "7, 9, 0, 9, true, -",
                "7, 9, 1, 9, true, CUT_OFF_PASSED",
                "7, 7, 0, 7, false, -",
                "7, 7, 1, 7, true, TOO_LATE",
                "7, -, 1, 700, true, -",
                "-, 9, 0, 9, false, -",
                "-, 9, 1, 9, false, CUT_OFF_PASSED",
                "-, -, 1, 700, false, -",
            })
    void what_comes_then_is(Integer due, Integer cutOff, int ms, int day, boolean late, Refusal refused) {
        var deadline = new Deadline(day(due), day(cutOff), false);
        Instant then = day(day).plusMillis(ms);
        assertThat(deadline.late(then)).isEqualTo(late);
        assertThat(deadline.closed(then)).isEqualTo(refused != null);
        assertThat(deadline.refusalAfter(then).orElse(null)).isEqualTo(refused);
    }

    @Test
    void a_cut_off_is_not_before_the_due_date() {
        Deadline.inOrder(day(7), day(7));
        Deadline.inOrder(null, day(7));
        Deadline.inOrder(day(7), null);
        assertRefused(Refusal.CUT_OFF_BEFORE_DUE, () -> Deadline.inOrder(day(7), day(7).minusMillis(1)));
    }

    private static Instant day(Integer day) {
        return day == null ? null : FIRST.plus(day, ChronoUnit.DAYS);
    }
}
