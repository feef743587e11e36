package org.perceptory.app.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Subscription;

/**
 * Tells a page what changed in its project, wherever it was changed, for as long as the page is open. Changes that come
 * faster than the page redraws are told together.
 */
class ProjectWatch {

    private final Events events;
    private final UUID project;
    private final Consumer<Set<Change>> page;
    private final Set<Change> pending = EnumSet.noneOf(Change.class);
    private Subscription subscription = () -> {};

    private ProjectWatch(Events events, UUID project, Consumer<Set<Change>> page) {
        this.events = events;
        this.project = project;
        this.page = page;
    }

    /** Watches while the component is attached; calls the page with its UI locked. */
    static void install(Component component, Events events, UUID project, Consumer<Set<Change>> page) {
        var watch = new ProjectWatch(events, project, page);
        component.addAttachListener(watch::attached);
        component.addDetachListener(watch::detached);
    }

    private void attached(AttachEvent event) {
        UI ui = event.getUI();
        subscription = events.onProject(project, change -> received(ui, change.change()));
    }

    private void detached(DetachEvent event) {
        subscription.close();
    }

    private void received(UI ui, Change change) {
        boolean first;
        synchronized (pending) {
            first = pending.isEmpty();
            pending.add(change);
        }
        if (first) {
            ui.access(() -> page.accept(drain()));
        }
    }

    private Set<Change> drain() {
        synchronized (pending) {
            var drained = EnumSet.copyOf(pending);
            pending.clear();
            return drained;
        }
    }
}
