package org.perceptory.app.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.perceptory.app.api.Problem;
import org.perceptory.app.api.ProblemException;

/** One download of everything at a time for each person: it reads and packs all that they have. */
@ApplicationScoped
class DownloadTurns {

    /** After which one counts as given up: a browser that went away before the first byte ends nothing. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int TOO_MANY_REQUESTS = 429;

    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();
    private final Clock clock;

    DownloadTurns(Clock clock) {
        this.clock = clock;
    }

    /** @param id tells two apart that began at the same instant */
    record Turn(UUID id, Instant begun) {}

    /**
     * @return what {@link #end} takes
     * @throws ProblemException 429 while another of this person's is under way on this node
     */
    Turn begin(UUID person) {
        var mine = new Turn(UUID.randomUUID(), clock.instant());
        Turn now = turns.merge(
                person, mine, (before, next) -> before.begun.plus(LONGEST).isAfter(next.begun) ? before : next);
        if (!now.equals(mine)) {
            throw new ProblemException(TOO_MANY_REQUESTS, Problem.of("DOWNLOAD_UNDER_WAY"));
        }
        return mine;
    }

    /** Whoever had the turn before and was given up ends nobody else's. */
    void end(UUID person, Turn turn) {
        turns.remove(person, turn);
    }
}
