package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;

/** The samples of the person who asks. */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class Samples {
    private static final String RESTORABLE = """
        projectId = ?1 and id in ?2 and deletedAt is not null
          and labelId in (select l.id from Label l where l.projectId = ?3 and l.deletedAt is null)""";

    private final EntityManager entities;
    private final Projects projects;
    private final Labels labels;
    private final Blobs blobs;
    private final SampleWriter writer;
    private final Limits limits;
    private final Publisher publisher;
    private final Clock clock;

    Samples(
            EntityManager entities,
            Projects projects,
            Labels labels,
            Blobs blobs,
            SampleWriter writer,
            Limits limits,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.labels = labels;
        this.blobs = blobs;
        this.writer = writer;
        this.limits = limits;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Adds the sample; one that an earlier try of the same client added already stays as it is.
     *
     * @throws RefusedException NOT_FOUND (project or class), WRONG_MODALITY, SAMPLE_ID_TAKEN, TOO_MANY_SAMPLES,
     *     TOO_MANY_BYTES
     */
    public AddedSample add(Person person, NewSample sample) {
        projects.get(person, sample.project());
        writer.hold(person, sample.project());
        // Behind the lock: what another request did meanwhile is seen.
        Label label = label(person, sample.project(), sample.label());
        Optional<Sample> known = Sample.findByIdOptional(sample.id());
        if (known.isPresent()) {
            return new AddedSample(repeated(known.get(), sample.project()), false);
        }
        if (projects.get(person, sample.project()).modality != sample.extent().modality()) {
            throw new RefusedException(Refusal.WRONG_MODALITY);
        }
        boolean created = writer.write(person, sample, label.id);
        Sample stored = Sample.findById(sample.id());
        if (!created) {
            return new AddedSample(repeated(stored, sample.project()), false);
        }
        changed(sample.project());
        return new AddedSample(view(stored, Map.of()), true);
    }

    /** Adds all or, where one is refused, none; see {@link #add}. */
    public List<AddedSample> addAll(Person person, List<NewSample> recording) {
        return recording.stream().map(sample -> add(person, sample)).toList();
    }

    private static SampleView repeated(Sample known, UUID project) {
        if (!known.projectId.equals(project)) {
            throw new RefusedException(Refusal.SAMPLE_ID_TAKEN);
        }
        return view(known, Map.of());
    }

    private Label label(Person person, UUID project, UUID label) {
        return labels.find(person, label)
                .filter(l -> l.projectId.equals(project))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** All samples of a project in their order. */
    public List<SampleView> of(Person person, UUID project) {
        if (projects.readable(person, project).isEmpty()) {
            return List.of();
        }
        List<Sample> all = Sample.list("projectId = ?1 and deletedAt is null order by ordinal", project);
        Map<UUID, UUID> duplicates = Duplicates.among(all, limits.duplicateDistance());
        return all.stream().map(s -> view(s, duplicates)).toList();
    }

    /** Those of one class, in their order; near-duplicates are looked for in the whole project. */
    public List<SampleView> of(Person person, UUID project, UUID label) {
        return of(person, project).stream().filter(s -> s.label().equals(label)).toList();
    }

    public Optional<SampleView> find(Person person, UUID sample) {
        return readable(person, sample).filter(s -> s.deletedAt == null).map(s -> view(s, Map.of()));
    }

    /** What is stored of it; also of a deleted sample that can still be restored. */
    public Optional<StoredSample> stored(Person person, UUID sample) {
        return readable(person, sample)
                .flatMap(s -> blobs.get(s.blobSha256)
                        .map(content -> new StoredSample(s.extent().modality(), content)));
    }

    /** How many samples each class has; one without any is absent. */
    public Map<UUID, Integer> counts(Person person, UUID project) {
        return counts(person, project, "");
    }

    /** How many samples of each class are learnt from; one without any is absent, though it may have some put aside. */
    public Map<UUID, Integer> learntCounts(Person person, UUID project) {
        return counts(person, project, "and not s.held_out");
    }

    @SuppressWarnings("unchecked")
    private Map<UUID, Integer> counts(Person person, UUID project, String which) {
        List<Object[]> rows = entities.createNativeQuery("""
                select s.label_id, count(*)::int from sample s join project_reader r on r.project_id = s.project_id
                where s.project_id = ?1 and r.person_id = ?2 and s.deleted_at is null %s group by s.label_id""".formatted(which))
                .setParameter(1, project)
                .setParameter(2, person.id)
                .getResultList();
        Map<UUID, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], (Integer) row[1]));
        return counts;
    }

    /** @return how many moved; ids that are not of this project are passed over */
    public int move(Person person, UUID project, Collection<UUID> samples, UUID label) {
        label(person, project, label);
        return update(project, samples, "labelId = ?3 where projectId = ?1 and id in ?2 and deletedAt is null", label);
    }

    /** As above, but only those that are still in the one class. */
    public int move(Person person, UUID project, Collection<UUID> samples, UUID from, UUID to) {
        label(person, project, to);
        List<UUID> there = samples.isEmpty()
                ? List.of()
                : Sample.<Sample>list("projectId = ?1 and labelId = ?2 and id in ?3", project, from, samples).stream()
                        .map(sample -> sample.id)
                        .toList();
        return move(person, project, there, to);
    }

    /**
     * Puts samples aside as a test, or has them learnt from again.
     *
     * @return how many were otherwise; ids that are not of this project are passed over
     */
    public int holdOut(Person person, UUID project, Collection<UUID> samples, boolean heldOut) {
        projects.get(person, project);
        return update(
                project,
                samples,
                "heldOut = ?3 where projectId = ?1 and id in ?2 and heldOut <> ?3 and deletedAt is null",
                heldOut);
    }

    /** How many samples more the project may have. @throws RefusedException NOT_FOUND */
    public int room(Person person, UUID project) {
        return writer.room(projects.get(person, project).id);
    }

    /**
     * @param more samples that are to come
     * @param bytes of them together
     * @throws RefusedException NOT_FOUND; TOO_MANY_SAMPLES, TOO_MANY_BYTES where they would not fit
     */
    public void requireRoom(Person person, UUID project, int more, long bytes) {
        writer.requireRoom(person, projects.get(person, project).id, more, bytes);
    }

    /** Takes them away; {@link #restore} brings them back while it can be undone. @return how many */
    public int delete(Person person, UUID project, Collection<UUID> samples) {
        projects.get(person, project);
        return update(
                project,
                samples,
                "deletedAt = ?3 where projectId = ?1 and id in ?2 and deletedAt is null",
                clock.instant());
    }

    /**
     * Brings all back or, where there is no room for all, none.
     *
     * @return how many came back; those whose class is deleted wait for their class
     * @throws RefusedException NOT_FOUND, TOO_MANY_SAMPLES
     */
    public int restore(Person person, UUID project, Collection<UUID> samples) {
        projects.get(person, project);
        if (samples.isEmpty()) {
            return 0;
        }
        writer.hold(project);
        int back = (int) Sample.count(RESTORABLE, project, samples, project);
        if (back > 0) {
            writer.requireRoom(project, back);
        }
        return update(project, samples, "deletedAt = null where " + RESTORABLE, project);
    }

    private int update(UUID project, Collection<UUID> samples, String change, Object value) {
        if (samples.isEmpty()) {
            return 0;
        }
        int count = Sample.update(change, project, samples, value);
        if (count > 0) {
            changed(project);
        }
        return count;
    }

    private static Optional<Sample> readable(Person person, UUID sample) {
        return Sample.find(
                        "select s from Sample s join ProjectReader r on r.projectId = s.projectId where s.id = ?1 and r.personId = ?2",
                        sample,
                        person.id)
                .firstResultOptional();
    }

    private void changed(UUID project) {
        Project.update("changedAt = ?1 where id = ?2", clock.instant(), project);
        publisher.changed(project, Change.SAMPLES);
    }

    /** @param duplicates which sample it nearly is, by its id, where that was looked for */
    private static SampleView view(Sample s, Map<UUID, UUID> duplicates) {
        Optional<UUID> duplicateOf = Optional.ofNullable(duplicates.get(s.id));
        return new SampleView(
                s.id, s.labelId, s.burst, s.blobSha256, s.name, s.extent(), s.heldOut, duplicateOf, s.createdAt);
    }
}
