package org.perceptory.app.shell;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.perceptory.domain.platform.Platforms;

/** The registered VLEs, which may show our pages in their frames. Every answer says so, so they are looked up beside it. */
@ApplicationScoped
class Framers {

  private static final Logger LOG = Logger.getLogger(Framers.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

  private final Platforms platforms;
  private final Vertx vertx;
  private volatile String list = "";

  Framers(Platforms platforms, Vertx vertx) {
    this.platforms = platforms;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent start) {
    look();
    vertx.setPeriodic(LOOK_EVERY.toMillis(), tick -> vertx.executeBlocking(() -> {
      look();
      return null;
    }));
  }

  /** Origins, each after a space. */
  String list() {
    return list;
  }

  private void look() {
    try {
      list = platforms.origins().stream().map(origin -> " " + origin).collect(Collectors.joining());
    } catch (RuntimeException databaseAway) {
      LOG.debug("The platforms could not be looked up; those known stay", databaseAway);
    }
  }
}
