package org.perceptory.worker.backbone;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.catalogue.BackboneFault;
import org.perceptory.learning.catalogue.BackboneFolder;
import org.perceptory.learning.catalogue.Described;
import org.perceptory.learning.catalogue.EntryFile;
import org.perceptory.learning.catalogue.PreparedFiles;
import org.perceptory.learning.catalogue.PublishedBackbones;
import org.perceptory.learning.catalogue.UnusableBackboneException;
import org.perceptory.worker.backbone.OfferedSource.State;

/**
 * The backbones beside the built-in ones. Those that lie in the folder are there when this bean is; the others come one
 * after the other, in the background. Each process has its own shelf; their files they may share.
 */
@ApplicationScoped
public class BackboneShelf {
    private static final Logger LOG = Logger.getLogger(BackboneShelf.class);
    private static final long LOOK = 500;

    private final BackboneSettings settings;
    private final PreparedFiles prepared;
    private final Patience patience;
    private final HttpClient client;
    private final Map<String, OfferedSource> sources = new LinkedHashMap<>();

    BackboneShelf(BackboneSettings settings) {
        this.settings = settings;
        this.prepared = new PreparedFiles(settings.kept());
        this.patience = Patience.of(settings);
        this.client = Download.client(patience);
        look();
    }

    /** Downloads begin with the service, not with the first who asks. */
    void start(@Observes StartupEvent event) {
        LOG.debugf("%d backbones beside the built-in ones", sources().size());
    }

    /** The built-in ones and those that are ready here; the configured ones first. */
    public BackboneCatalogue catalogue() {
        List<String> first = new ArrayList<>();
        settings.image().ifPresent(first::add);
        settings.sound().ifPresent(first::add);
        return BackboneCatalogue.builtIn().with(ready()).preferring(first);
    }

    /** All of them, in the order in which they were found. */
    public synchronized List<OfferedSource> sources() {
        return List.copyOf(sources.values());
    }

    /** Looks into the folder anew, and tries again what could not be used or fetched; what is ready stays as it is. */
    public synchronized void look() {
        if (sources.values().stream().anyMatch(OfferedSource::isExpected)) {
            return;
        }
        sources.values().removeIf(source -> !(source.state() instanceof State.Ready));
        List<Described> absent = new ArrayList<>();
        settings.folder().ifPresent(folder -> read(folder, absent));
        if (settings.published()) {
            PublishedBackbones.all().stream().filter(this::isMissing).forEach(absent::add);
        }
        absent.forEach(one -> put(new OfferedSource(one.name(), one(one), new State.Waiting())));
        if (!absent.isEmpty()) {
            Thread.ofVirtual().name("backbones").start(() -> absent.forEach(this::fetch));
        }
    }

    /**
     * Waits for what may yet become ready under this id.
     *
     * @param check asked now and then; ends the waiting by what it throws
     */
    public void await(String id, Runnable check) throws InterruptedException {
        synchronized (this) {
            while (sources.values().stream().anyMatch(source -> source.isExpected() && has(source, id))) {
                wait(LOOK);
                check.run();
            }
        }
    }

    /** Whether there is no source with this id and version yet: an admin's file goes before a published one. */
    private boolean isMissing(Described described) {
        return sources.values().stream()
                .flatMap(source -> source.entry().stream())
                .noneMatch(other -> other.id().equals(described.entry().id())
                        && other.version() == described.entry().version());
    }

    private static boolean has(OfferedSource source, String id) {
        return source.entry().map(EntryFile::id).filter(id::equals).isPresent();
    }

    private static Optional<EntryFile> one(Described described) {
        return Optional.of(described.entry());
    }

    private void read(Path folder, List<Described> absent) {
        BackboneFolder found = BackboneFolder.read(folder);
        found.refused()
                .forEach(file ->
                        put(new OfferedSource(file.name(), Optional.empty(), refused(file.name(), file.why()))));
        for (Described described : found.described().stream()
                .filter(one -> !sources.containsKey(one.name()))
                .toList()) {
            if (described.file().isPresent()) {
                put(new OfferedSource(
                        described.name(),
                        one(described),
                        prepare(described, described.file().get())));
            } else {
                absent.add(described);
            }
        }
    }

    private void fetch(Described described) {
        EntryFile entry = described.entry();
        OfferedSource source = new OfferedSource(described.name(), one(described), new State.Fetching(0));
        put(source);
        try {
            Path target =
                    settings.kept().resolve("fetched").resolve(entry.sha256().orElseThrow() + ".onnx");
            Path file = new Download(
                            client,
                            entry.address().orElseThrow(),
                            target,
                            entry.sha256().get(),
                            entry.bytes().orElseThrow(),
                            patience,
                            Clock.systemUTC())
                    .fetch(share -> put(source.as(new State.Fetching(share))));
            put(source.as(prepare(described, file)));
        } catch (DownloadFailedException failed) {
            LOG.errorf(
                    "Backbone %s was not fetched from %s: %s",
                    entry.id(), entry.address().get(), failed.getMessage());
            put(source.as(new State.Failed(failed)));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private State prepare(Described described, Path file) {
        EntryFile entry = described.entry();
        try {
            if (isTaken(entry)) {
                throw new UnusableBackboneException(BackboneFault.TAKEN, entry.id(), entry.version());
            }
            BackboneEntry ready = prepared.prepare(entry, file);
            LOG.infof("Backbone %s %d is ready: %s", ready.id(), ready.version(), ready.sha256());
            return new State.Ready(ready);
        } catch (UnusableBackboneException fault) {
            return refused(described.name(), fault);
        } catch (UncheckedIOException unwritable) {
            LOG.error("Backbone " + described.name(), unwritable);
            return new State.Failed(new DownloadFailedException(DownloadFault.UNWRITABLE, unwritable));
        }
    }

    private boolean isTaken(EntryFile entry) {
        return BackboneCatalogue.builtIn().with(ready()).entries().stream()
                .anyMatch(other -> other.id().equals(entry.id()) && other.version() == entry.version());
    }

    private static State refused(String name, UnusableBackboneException fault) {
        LOG.errorf("%s is no backbone that can be used: %s", name, fault.getMessage());
        return new State.Refused(fault);
    }

    private synchronized List<BackboneEntry> ready() {
        return sources.values().stream()
                .map(OfferedSource::state)
                .mapMulti((State state, Consumer<BackboneEntry> to) -> {
                    if (state instanceof State.Ready(BackboneEntry entry)) {
                        to.accept(entry);
                    }
                })
                .toList();
    }

    private synchronized void put(OfferedSource source) {
        sources.put(source.name(), source);
        notifyAll();
    }
}
