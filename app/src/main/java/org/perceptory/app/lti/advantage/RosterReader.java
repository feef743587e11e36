package org.perceptory.app.lti.advantage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads a course's people anew behind the back of a tutor who comes, who so finds them without asking. */
@ApplicationScoped
class RosterReader {

    private static final Logger LOG = Logger.getLogger("perceptory.lti");

    private final Rosters rosters;
    private final Set<UUID> reading = ConcurrentHashMap.newKeySet();

    RosterReader(Rosters rosters) {
        this.rosters = rosters;
    }

    void readSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) TutorArrived tutor) {
        // A managed executor would take the launch's transaction along, which is over.
        Thread.ofVirtual().name("roster").start(() -> read(tutor));
    }

    private void read(TutorArrived tutor) {
        if (!reading.add(tutor.link())) {
            return; // tutors who come in the same minute find what the first of them brings
        }
        try {
            rosters.readIfOld(tutor.link(), tutor.person());
        } catch (IOException unreachable) {
            LOG.warnf("A roster could not be read: %s", unreachable.getMessage());
        } catch (RuntimeException fault) {
            LOG.error("A roster could not be written down", fault);
        } finally {
            reading.remove(tutor.link());
        }
    }
}
