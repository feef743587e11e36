package org.perceptory.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.perceptory.domain.audit.AuditEntry.Action;

/**
 * Something that was done, as it is written down; what was not said of it is null.
 *
 * @param by who did it; null: the service itself, or what a VLE or sign-in service said
 * @param whom to whom
 * @param course where
 * @param subject the activity, platform or setting it was done to, as people call it
 * @param was before, as {@code role:TUTOR}: see {@link #from}
 * @param became after, the same
 * @param detail counts by kind, as {@code samples=120 models=3}; the name of a setting; a key's id
 */
public record Act(
        Action action, UUID by, UUID whom, UUID course, String subject, String was, String became, String detail) {

    /** By the service itself, until {@link #by} says otherwise. */
    public static Act of(Action action) {
        return new Act(action, null, null, null, null, null, null, "");
    }

    public Act by(UUID person) {
        return new Act(action, person, whom, course, subject, was, became, detail);
    }

    public Act to(UUID person) {
        return new Act(action, by, person, course, subject, was, became, detail);
    }

    public Act in(UUID ofCourse) {
        return new Act(action, by, whom, ofCourse, subject, was, became, detail);
    }

    public Act on(String what) {
        return new Act(action, by, whom, course, what, was, became, detail);
    }

    /** What stood there before: a role, an instant, a day, a truth, a number or a text; null: nothing. */
    public Act from(Object before) {
        return new Act(action, by, whom, course, subject, written(before), became, detail);
    }

    /** What stands there now; as {@link #from}. */
    public Act into(Object now) {
        return new Act(action, by, whom, course, subject, was, written(now), detail);
    }

    /** @param more see {@code detail} */
    public Act saying(String more) {
        return new Act(action, by, whom, course, subject, was, became, more);
    }

    private static String written(Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> choice ->
                choice.getDeclaringClass()
                                .getSimpleName()
                                .toLowerCase(Locale.ROOT)
                                .endsWith("role")
                        ? "role:" + choice.name()
                        : "text:" + choice.name();
            case Instant at -> "at:" + at;
            case LocalDate day -> "day:" + day;
            case Boolean yes -> "is:" + yes;
            case Number number -> "number:" + number;
            default -> "text:" + value;
        };
    }
}
