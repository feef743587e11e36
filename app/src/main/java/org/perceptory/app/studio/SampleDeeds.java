package org.perceptory.app.studio;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.UUID;
import org.perceptory.app.text.Text;
import org.perceptory.app.undo.Deed;
import org.perceptory.app.undo.Deed.Outcome;
import org.perceptory.app.undo.History;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.sample.Samples;

/** Puts what the page's elements did to samples into its history. */
class SampleDeeds {

    private final Person person;
    private final Project project;
    private final Labels labels;
    private final Samples samples;

    private final History history;
    /** What was added last: files arrive one after the other. */
    private SampleDeed growing;

    private SampleDeeds(History history, Person person, Project project, Labels labels, Samples samples) {
        this.history = history;
        this.person = person;
        this.project = project;
        this.labels = labels;
        this.samples = samples;
    }

    static void install(History history, Person person, Project project, Labels labels, Samples samples) {
        var deeds = new SampleDeeds(history, person, project, labels, samples);
        history.getElement()
                .addEventListener(
                        "deed",
                        event -> SampleDeed.of(event.getEventData().get("event.detail"))
                                .ifPresent(deeds::told))
                .addEventData("event.detail");
    }

    private void told(SampleDeed told) {
        if (told.kind() == SampleDeed.Kind.ADDED) {
            boolean more = growing != null && growing.id().equals(told.id());
            SampleDeed all = more ? growing.with(told.samples()) : told;
            boolean grew = more && history.grew(deed(all));
            growing = grew ? all : told;
            if (grew) {
                return;
            }
        }
        history.did(deed(told));
    }

    private Deed deed(SampleDeed told) {
        List<UUID> ids = told.samples();
        String words = Text.in(project.modality, "deed.samples." + told.kind(), ids.size());
        return switch (told.kind()) {
            case ADDED -> new Deed(told.id(), words, whole(() -> withdraw(told)), whole(() -> addAgain(told)));
            case DELETED -> new Deed(told.id(), words, () -> restored(ids), () -> deleted(ids));
            case HELD_OUT -> new Deed(told.id(), words, () -> heldOut(ids, false), () -> heldOut(ids, true));
            case LEARNT -> new Deed(told.id(), words, () -> heldOut(ids, true), () -> heldOut(ids, false));
            case MOVED -> {
                UUID from = told.from().orElseThrow();
                UUID to = told.to().orElseThrow();
                yield new Deed(told.id(), words, () -> moved(ids, to, from), () -> moved(ids, from, to));
            }
        };
    }

    /** All of it, or nothing where a part is refused. */
    private static Deed.Step whole(Deed.Step step) {
        return () -> QuarkusTransaction.requiringNew().call(step::take);
    }

    /** With the classes that were made for them, unless there is something else in these by now. */
    private Outcome withdraw(SampleDeed told) {
        Outcome outcome = deleted(told.samples());
        if (outcome != Outcome.GONE) {
            var counts = samples.counts(person, project.id);
            told.made().reversed().stream()
                    .filter(label -> !counts.containsKey(label))
                    .filter(this::isThere)
                    .forEach(label -> labels.delete(person, label));
            bringBack(told.removed().reversed());
        }
        return outcome;
    }

    private Outcome addAgain(SampleDeed told) {
        told.removed().stream()
                .filter(label ->
                        isThere(label) && !samples.counts(person, project.id).containsKey(label))
                .forEach(label -> labels.delete(person, label));
        bringBack(told.made());
        return restored(told.samples());
    }

    /** The last one that went comes first: each stands where it stood when it went. */
    private void bringBack(List<UUID> gone) {
        gone.stream().filter(label -> !isThere(label)).forEach(label -> labels.restore(person, label));
    }

    private boolean isThere(UUID label) {
        return labels.find(person, label)
                .filter(found -> found.projectId.equals(project.id))
                .isPresent();
    }

    private Outcome deleted(List<UUID> ids) {
        return Outcome.of(samples.delete(person, project.id, ids), ids.size());
    }

    private Outcome restored(List<UUID> ids) {
        return Outcome.of(samples.restore(person, project.id, ids), ids.size());
    }

    private Outcome heldOut(List<UUID> ids, boolean aside) {
        return Outcome.of(samples.holdOut(person, project.id, ids, aside), ids.size());
    }

    private Outcome moved(List<UUID> ids, UUID from, UUID to) {
        return Outcome.of(samples.move(person, project.id, ids, from, to), ids.size());
    }
}
