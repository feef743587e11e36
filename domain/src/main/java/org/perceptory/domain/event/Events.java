package org.perceptory.domain.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.perceptory.domain.event.ProjectEvent.Change;

/**
 * Where pages and workers subscribe. Subscribers are called on the one listening thread, without a request or a
 * transaction: they hand over (to the page's UI, to a queue) and return at once.
 */
@ApplicationScoped
public class Events {
    private static final Logger LOG = Logger.getLogger(Events.class);

    private final Map<UUID, Set<Consumer<ProjectEvent>>> projects = new ConcurrentHashMap<>();
    private final Set<Runnable> queue = new CopyOnWriteArraySet<>();
    private final Set<Consumer<UUID>> cancels = new CopyOnWriteArraySet<>();

    /** Calls with every change of this project, and with RECONNECTED after a gap. */
    public Subscription onProject(UUID project, Consumer<ProjectEvent> subscriber) {
        projects.compute(project, (id, subscribers) -> {
            Set<Consumer<ProjectEvent>> all = subscribers == null ? new CopyOnWriteArraySet<>() : subscribers;
            all.add(subscriber);
            return all;
        });
        return () -> projects.computeIfPresent(project, (id, subscribers) -> {
            subscribers.remove(subscriber);
            return subscribers.isEmpty() ? null : subscribers;
        });
    }

    /** Calls whenever the queue moved, and after a gap. */
    public Subscription onQueue(Runnable subscriber) {
        queue.add(subscriber);
        return () -> queue.remove(subscriber);
    }

    /** Calls with every job that somebody wants cancelled. */
    public Subscription onCancel(Consumer<UUID> subscriber) {
        cancels.add(subscriber);
        return () -> cancels.remove(subscriber);
    }

    void received(Channel channel, String payload) {
        switch (channel) {
            case PERCEPTORY_QUEUE -> queue.forEach(Events::call);
            case PERCEPTORY_CANCEL -> cancels.forEach(s -> call(() -> s.accept(UUID.fromString(payload))));
            case PERCEPTORY_PROJECT -> {
                String[] words = payload.split(" ", 2);
                UUID project = UUID.fromString(words[0]);
                tell(project, Change.valueOf(words[1]));
            }
        }
    }

    void reconnected() {
        projects.keySet().forEach(project -> tell(project, Change.RECONNECTED));
        queue.forEach(Events::call);
    }

    private void tell(UUID project, Change change) {
        ProjectEvent event = new ProjectEvent(project, change);
        projects.getOrDefault(project, Set.of()).forEach(s -> call(() -> s.accept(event)));
    }

    /** One subscriber's fault must not silence the others. */
    private static void call(Runnable subscriber) {
        try {
            subscriber.run();
        } catch (RuntimeException e) {
            LOG.error("A subscriber failed", e);
        }
    }
}
