package org.perceptory.domain.limits;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.setting.Settings;

/** The limits as they are now: what an admin set for the course, else for everybody, else what is configured. */
@ApplicationScoped
public class LimitsInForce {
    private final Limits configured;
    private final Settings settings;

    LimitsInForce(Limits configured, Settings settings) {
        this.configured = configured;
        this.settings = settings;
    }

    public long everywhere(Limit limit) {
        return settings.everywhere(limit.key()).map(Long::valueOf).orElseGet(() -> limit.configured(configured));
    }

    /** Of a project: that of the course for which it is made, where that has its own. */
    public int ofProject(Limit limit, UUID project) {
        return Math.toIntExact(
                settings.ofProject(limit.key(), project).map(Long::valueOf).orElseGet(() -> everywhere(limit)));
    }

    /** Of a person: the largest of their courses' and of everybody's. */
    public long ofPerson(Limit limit, UUID person) {
        return LongStream.concat(
                        LongStream.of(everywhere(limit)),
                        settings.ofPerson(limit.key(), person).stream().mapToLong(Long::parseLong))
                .max()
                .orElseThrow();
    }

    /** How long a deletion can be undone. */
    public Duration undo() {
        return settings.everywhere(Limit.UNDO_HOURS.key())
                .map(hours -> Duration.ofHours(Long.parseLong(hours)))
                .orElseGet(configured::undo);
    }

    /** What holds where nobody set anything. */
    public long configured(Limit limit) {
        return limit.configured(configured);
    }

    /**
     * What an admin set.
     *
     * @param course null for everybody
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public Map<Limit, Long> set(Person admin, UUID course) {
        Map<String, String> all = settings.all(admin, course);
        Map<Limit, Long> found = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            Optional.ofNullable(all.get(limit.key())).ifPresent(value -> found.put(limit, Long.valueOf(value)));
        }
        return found;
    }

    /**
     * @param course null for everybody
     * @param value null: as everywhere, or as configured
     * @throws RefusedException NOT_FOUND for who is no admin
     * @throws IllegalArgumentException out of its range, or for a course where it has none
     */
    public void set(Person admin, UUID course, Limit limit, Long value) {
        boolean outside = value != null && (value < limit.least() || value > limit.most());
        if (outside || course != null && !limit.isPerCourse()) {
            throw new IllegalArgumentException(limit + "=" + value);
        }
        settings.set(admin, course, limit.key(), value == null ? null : value.toString());
    }
}
