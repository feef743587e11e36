package org.perceptory.domain.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * Until when one person hands something in: an activity's dates, and where they were given longer, theirs. Nobody has
 * less time than everybody else, whatever became of the dates after an extension was granted.
 *
 * @param due from when on it is late; null: never
 * @param cutOff after it nothing is taken; null: there is no such time
 * @param extended whether they were given longer than the others
 */
public record Deadline(Instant due, Instant cutOff, boolean extended) {

    /** Whatever this person's is; nobody is asked whether they may know. */
    public static Deadline of(Activity activity, UUID person) {
        return of(
                activity,
                Extension.findByIdOptional(new Extension.Key(activity.id, person))
                        .map(Extension.class::cast)
                        .orElse(null));
    }

    /** @param longer null: none was granted */
    static Deadline of(Activity activity, Extension longer) {
        Instant closes = activity.lateAllowed || activity.dueAt == null ? activity.cutOffAt : activity.dueAt;
        if (longer == null || (activity.dueAt == null && closes == null)) {
            return new Deadline(activity.dueAt, closes, false);
        }
        Instant due = activity.dueAt == null ? null : later(activity.dueAt, longer.dueAt);
        Instant own = longer.cutOffAt;
        Instant cutOff = closes == null ? own : later(closes, own == null ? longer.dueAt : own);
        // Where everybody's due date moved behind this person's own cut-off, that does not close before it is due.
        cutOff = due == null || cutOff == null ? cutOff : later(cutOff, due);
        var everybodys = new Deadline(activity.dueAt, closes, true);
        var theirs = new Deadline(due, cutOff, true);
        return theirs.equals(everybodys) ? new Deadline(due, cutOff, false) : theirs;
    }

    /** Whether what is handed in then is late. */
    public boolean late(Instant then) {
        return due != null && then.isAfter(due);
    }

    /** Whether nothing is taken then. */
    public boolean closed(Instant then) {
        return cutOff != null && then.isAfter(cutOff);
    }

    /** Why nothing is taken then: TOO_LATE where what is late is not, CUT_OFF_PASSED where it was for a while. */
    public Optional<Refusal> refusalAfter(Instant then) {
        return closed(then)
                ? Optional.of(cutOff.equals(due) ? Refusal.TOO_LATE : Refusal.CUT_OFF_PASSED)
                : Optional.empty();
    }

    /** @throws RefusedException CUT_OFF_BEFORE_DUE; either may be null */
    static void inOrder(Instant due, Instant cutOff) {
        if (due != null && cutOff != null && cutOff.isBefore(due)) {
            throw new RefusedException(Refusal.CUT_OFF_BEFORE_DUE);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }
}
