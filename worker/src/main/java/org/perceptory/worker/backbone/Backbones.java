package org.perceptory.worker.backbone;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.perceptory.domain.project.Modality;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.backbone.Medium;
import org.perceptory.worker.queue.WorkerSettings;

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

    /** The one that a new project of this modality stands on. */
    public BackboneEntry preferred(Modality modality) {
        return catalogue().preferred(medium(modality)).orElseThrow();
    }

    /** What a project of this modality may stand on, the preferred one first. */
    public List<BackboneEntry> offered(Modality modality) {
        return catalogue().offered(medium(modality));
    }

    /** What projects of this modality give to a backbone. Learning knows no projects: the two words meet here alone. */
    private static Medium medium(Modality modality) {
        return switch (modality) {
            case IMAGE -> Medium.IMAGE;
            case AUDIO -> Medium.AUDIO;
        };
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
    public Optional<BackboneEntry> await(String id, Runnable check) {
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
