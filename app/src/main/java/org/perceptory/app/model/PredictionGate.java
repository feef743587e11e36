package org.perceptory.app.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets few in at a time, makes the others wait their turn, and refuses those that would make the queue long. */
final class PredictionGate {

    private final Semaphore turns;
    private final int perPerson;
    private final int inAll;
    private final Map<UUID, Integer> inside = new HashMap<>();

    PredictionGate(PredictionSettings settings) {
        this.turns = new Semaphore(settings.atATime(), true);
        this.perPerson = settings.perPerson();
        this.inAll = settings.inAll();
    }

    /**
     * Does the work when it is its turn.
     *
     * @return what came of it; empty when this person, or everybody together, has too much waiting
     */
    <T> Optional<T> pass(UUID person, Supplier<T> work) {
        if (!enter(person)) {
            return Optional.empty();
        }
        try {
            turns.acquireUninterruptibly();
            try {
                return Optional.of(work.get());
            } finally {
                turns.release();
            }
        } finally {
            leave(person);
        }
    }

    private synchronized boolean enter(UUID person) {
        int all = inside.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= inAll || inside.getOrDefault(person, 0) >= perPerson) {
            return false;
        }
        inside.merge(person, 1, Integer::sum);
        return true;
    }

    private synchronized void leave(UUID person) {
        inside.computeIfPresent(person, (who, count) -> count == 1 ? null : count - 1);
    }
}
