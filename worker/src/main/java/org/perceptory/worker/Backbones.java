package org.perceptory.worker;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;

/** The backbones of this process: each is loaded when it is first needed, once, and stays. Also for the app. */
@ApplicationScoped
public class Backbones {
  private final BackboneCatalogue catalogue = BackboneCatalogue.builtIn();
  private final Map<String, Backbone> open = new ConcurrentHashMap<>();
  private final WorkerSettings settings;

  Backbones(WorkerSettings settings) {
    this.settings = settings;
  }

  public BackboneCatalogue catalogue() {
    return catalogue;
  }

  /** @param id as projects name it */
  public Optional<BackboneEntry> find(String id) {
    return catalogue.find(id);
  }

  /** Loaded; it is thread-safe, and must not be closed by who asks. */
  public Backbone load(BackboneEntry entry) {
    return open.computeIfAbsent(entry.sha256(), sha256 -> Backbone.open(entry, settings.threadsOfInference()));
  }

  void close(@Observes ShutdownEvent event) {
    open.values().forEach(Backbone::close);
    open.clear();
  }
}
