package org.perceptory.app.lti.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Reads a course's people anew behind the back of a tutor who comes, who so finds them without asking. */
@ApplicationScoped
class RosterReader {

  private static final Logger LOG = Logger.getLogger("perceptory.lti");

  private final Rosters rosters;
  private final ManagedExecutor executor;

  RosterReader(Rosters rosters, ManagedExecutor executor) {
    this.rosters = rosters;
    this.executor = executor;
  }

  void readSoon(@Observes(during = TransactionPhase.AFTER_SUCCESS) TutorArrived tutor) {
    executor.execute(() -> read(tutor.link()));
  }

  private void read(UUID link) {
    try {
      rosters.readIfOld(link);
    } catch (IOException unreachable) {
      LOG.warnf("A roster could not be read: %s", unreachable.getMessage());
    } catch (RuntimeException fault) {
      LOG.error("A roster could not be written down", fault);
    }
  }
}
