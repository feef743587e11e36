package org.perceptory.domain.limits;

import java.util.function.ToLongFunction;

/** A limit that an admin may set in the page, in the range in which it makes sense. */
public enum Limit {
    PROJECTS_PER_PERSON(Limits::projectsPerPerson, 1, 10_000, true),
    LABELS_PER_PROJECT(Limits::labelsPerProject, 2, 1_000, true),
    SAMPLES_PER_PROJECT(Limits::samplesPerProject, 2, 50_000, true),
    MODELS_PER_PROJECT(Limits::modelsPerProject, 1, 1_000, true),
    BYTES_PER_PERSON(Limits::bytesPerPerson, 1_000_000, 1_000_000_000_000L, true),
    TOKENS_PER_PERSON(Limits::tokensPerPerson, 1, 1_000, false),
    /** Hours in which a deletion can be undone. */
    UNDO_HOURS(limits -> limits.undo().toHours(), 1, 24 * 90L, false);

    private final ToLongFunction<Limits> configured;
    private final long least;
    private final long most;
    private final boolean perCourse;

    Limit(ToLongFunction<Limits> configured, long least, long most, boolean perCourse) {
        this.configured = configured;
        this.least = least;
        this.most = most;
        this.perCourse = perCourse;
    }

    /** As it is where nobody set it. */
    long configured(Limits limits) {
        return configured.applyAsLong(limits);
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /** Whether a course may have its own. */
    public boolean isPerCourse() {
        return perCourse;
    }

    String key() {
        return "limit." + name();
    }
}
