package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * What a course's last day closes: after it nobody joins by the course's link, begins, hands in or takes back. What is
 * there can be read, and is marked. A day ends where the service is.
 */
@ApplicationScoped
@Transactional
public class LastDay {
    private final Clock clock;

    LastDay(Clock clock) {
        this.clock = clock;
    }

    /** Today, where the service is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /** The last day of a course that is closed; empty for one that is open. */
    public Optional<LocalDate> closed(UUID course) {
        return Course.<Course>findByIdOptional(course)
                .map(found -> found.closesOn)
                .filter(today()::isAfter);
    }

    /** @throws RefusedException COURSE_CLOSED */
    public void refuseAfter(UUID course) {
        if (closed(course).isPresent()) {
            throw new RefusedException(Refusal.COURSE_CLOSED);
        }
    }
}
