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
import org.perceptory.worker.backbone.BackboneShelf;

/** The backbones of this process: each is loaded when it is first needed, once, and stays. Also for the app. */
@ApplicationScoped
public class Backbones {
  private final Map<String, Backbone> open = new ConcurrentHashMap<>();
  private final BackboneShelf shelf;
  private final WorkerSettings settings;

  Backbones(BackboneShelf shelf, WorkerSettings settings) {
    this.shelf = shelf;
    this.settings = settings;
  }

  /** What is there now; more may come while the service runs. */
  public BackboneCatalogue catalogue() {
    return shelf.catalogue();
  }

  /** @param id as projects name it */
  public Optional<BackboneEntry> find(String id) {
    return catalogue().find(id);
  }

  /**
   * The same, after what is being fetched under this id has come.
   *
   * @param check asked now and then; ends the waiting by what it throws
   */
  Optional<BackboneEntry> await(String id, Runnable check) {
    try {
      shelf.await(id, check);
      return find(id);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while the backbone " + id + " was fetched", stopped);
    }
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
