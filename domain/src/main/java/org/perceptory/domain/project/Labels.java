package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;

/** The classes of a project of the person who asks. */
@ApplicationScoped
@Transactional
public class Labels {
    private final EntityManager entities;
    private final Projects projects;
    private final LimitsInForce limits;
    private final ActivityLimits activityLimits;
    private final Publisher publisher;
    private final Clock clock;

    Labels(
            EntityManager entities,
            Projects projects,
            LimitsInForce limits,
            ActivityLimits activityLimits,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.projects = projects;
        this.limits = limits;
        this.activityLimits = activityLimits;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** In the student's order. */
    public List<Label> of(Person person, UUID project) {
        return projects.readable(person, project).map(p -> living(p.id)).orElse(List.of());
    }

    public Optional<Label> find(Person person, UUID label) {
        return any(person, label).filter(l -> l.deletedAt == null);
    }

    /** How many classes the project may have. @throws RefusedException NOT_FOUND */
    public int most(Person person, UUID project) {
        return activityLimits.labels(
                projects.get(person, project).id, limits.ofProject(Limit.LABELS_PER_PROJECT, project));
    }

    /** A class at the end of the order, in the least used colour. */
    public Label create(Person person, UUID project, String name) {
        return create(person, project, name, false);
    }

    /**
     * As {@link #create}, for what is heard when there is nothing to hear.
     *
     * @throws RefusedException BACKGROUND_OF_PICTURES, BACKGROUND_TAKEN where there is one already
     */
    public Label createBackground(Person person, UUID project, String name) {
        return create(person, project, name, true);
    }

    private Label create(Person person, UUID project, String name, boolean background) {
        Project owner = locked(person, project);
        return create(UUID.randomUUID(), owner, living(owner.id), name, background);
    }

    private Label create(UUID id, Project owner, List<Label> others, String name, boolean background) {
        if (background && owner.modality != Modality.AUDIO) {
            throw new RefusedException(Refusal.BACKGROUND_OF_PICTURES);
        }
        refuseBeyondLimit(owner.id, others);
        if (background) {
            refuseSecondBackground(others);
        }
        Label label = new Label();
        label.id = id;
        label.projectId = owner.id;
        name(label, name, others);
        label.color = Palette.next(others.stream().map(l -> l.color).toList());
        label.position = others.size();
        label.background = background;
        label.createdAt = clock.instant();
        label.persist();
        return changed(label);
    }

    /** The class of this name, whatever its capitals, or a new one: who asks twice at once gets one. */
    public Label findOrCreate(Person person, UUID project, String name) {
        return provide(person, project, UUID.randomUUID(), name, false).label();
    }

    /**
     * As {@link #findOrCreate}.
     *
     * @param id of the new one, unless something had it before
     * @param background whether it is the class of background noise, whatever that is called where there is one
     * @throws RefusedException NOT_FOUND, TOO_MANY_LABELS, BACKGROUND_OF_PICTURES, what is said of names
     */
    public ProvidedLabel provide(Person person, UUID project, UUID id, String name, boolean background) {
        String key = new LabelName(name).key();
        // Looked for behind the lock: what another request makes meanwhile is seen.
        Project owner = locked(person, project);
        List<Label> there = living(owner.id);
        return there.stream()
                .filter(label -> background && label.background)
                .findFirst()
                .or(() -> there.stream()
                        .filter(label -> label.nameKey.equals(key))
                        .findFirst())
                .map(found -> new ProvidedLabel(found, false))
                .orElseGet(() -> new ProvidedLabel(create(unused(id), owner, there, name, background), true));
    }

    /** The id of a class that was deleted can still be needed, to bring it back. */
    private static UUID unused(UUID id) {
        return Label.findByIdOptional(id).isPresent() ? UUID.randomUUID() : id;
    }

    public Label rename(Person person, UUID id, String name) {
        Label label = get(person, id);
        locked(person, label.projectId);
        name(label, name, living(label.projectId));
        return changed(label);
    }

    /** @param color {@code #rrggbb} */
    public Label recolor(Person person, UUID id, String color) {
        Label label = get(person, id);
        label.color = Palette.checked(color);
        return changed(label);
    }

    /** @param order every class of the project once */
    public void reorder(Person person, UUID project, List<UUID> order) {
        List<Label> labels = living(locked(person, project).id);
        if (order.size() != labels.size()
                || !new HashSet<>(order)
                        .equals(new HashSet<>(labels.stream().map(l -> l.id).toList()))) {
            throw new RefusedException(Refusal.ORDER_INCOMPLETE);
        }
        labels.forEach(label -> label.position = order.indexOf(label.id));
        publisher.changed(project, Change.LABELS);
    }

    /** Takes the class away with its samples; {@link #restore} brings both back while it can be undone. */
    public void delete(Person person, UUID id) {
        Label label = get(person, id);
        locked(person, label.projectId);
        entities.refresh(label);
        if (label.deletedAt != null) { // By another request, while this one waited.
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        // PostgreSQL keeps microseconds, and restore looks for the very same moment.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        label.deletedAt = now;
        entities.flush();
        entities.createNativeQuery("update sample set deleted_at = ?1 where label_id = ?2 and deleted_at is null")
                .setParameter(1, now)
                .setParameter(2, id)
                .executeUpdate();
        closeGaps(label.projectId);
        changed(label);
    }

    /**
     * Brings the class back with its samples, to where it stood.
     *
     * @throws RefusedException NAME_TAKEN where a new class got the name meanwhile, BACKGROUND_TAKEN where there is
     *     another one of background noise, TOO_MANY_LABELS, TOO_MANY_SAMPLES
     */
    public Label restore(Person person, UUID id) {
        Label label = any(person, id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        locked(person, label.projectId);
        entities.refresh(label);
        if (label.deletedAt == null) { // It was there all along, or another request was quicker.
            return label;
        }
        List<Label> others = living(label.projectId);
        refuseBeyondLimit(label.projectId, others);
        refuseBeyondRoom(label);
        name(label, label.name, others);
        if (label.background) {
            refuseSecondBackground(others);
        }
        Instant then = label.deletedAt;
        label.deletedAt = null;
        label.position = Math.min(label.position, others.size());
        others.stream().filter(o -> o.position >= label.position).forEach(o -> o.position++);
        entities.flush();
        entities.createNativeQuery("update sample set deleted_at = null where label_id = ?1 and deleted_at = ?2")
                .setParameter(1, id)
                .setParameter(2, then)
                .executeUpdate();
        return changed(label);
    }

    private void refuseBeyondLimit(UUID project, List<Label> there) {
        int most = activityLimits.labels(project, limits.ofProject(Limit.LABELS_PER_PROJECT, project));
        if (there.size() >= most) {
            throw new RefusedException(Refusal.TOO_MANY_LABELS, most);
        }
    }

    /** Others may have been added in the place of those that would come back. */
    private void refuseBeyondRoom(Label back) {
        int most = activityLimits.samples(back.projectId, limits.ofProject(Limit.SAMPLES_PER_PROJECT, back.projectId));
        Object[] samples = (Object[]) entities.createNativeQuery("""
                select count(*) filter (where deleted_at is null), count(*) filter (where label_id = ?2 and deleted_at = ?3)
                from sample where project_id = ?1""")
                .setParameter(1, back.projectId)
                .setParameter(2, back.id)
                .setParameter(3, back.deletedAt)
                .getSingleResult();
        int there = ((Number) samples[0]).intValue();
        int more = ((Number) samples[1]).intValue();
        if (more > 0 && there + more > most) {
            throw new RefusedException(Refusal.TOO_MANY_SAMPLES, most);
        }
    }

    private static void refuseSecondBackground(List<Label> others) {
        others.stream().filter(other -> other.background).findFirst().ifPresent(other -> {
            throw new RefusedException(Refusal.BACKGROUND_TAKEN, other.name);
        });
    }

    /** As {@link #find}. @throws RefusedException NOT_FOUND */
    public Label get(Person person, UUID label) {
        return find(person, label).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    private Optional<Label> any(Person person, UUID label) {
        return Label.find(
                        "select l from Label l join ProjectEditor e on e.projectId = l.projectId where l.id = ?1 and e.personId = ?2",
                        label,
                        person.id)
                .firstResultOptional();
    }

    /** Classes of one project are changed one after the other, so that names stay unique and positions whole. */
    private Project locked(Person person, UUID project) {
        Project found = projects.get(person, project);
        entities.lock(found, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    private static List<Label> living(UUID project) {
        return Label.list("projectId = ?1 and deletedAt is null order by position, createdAt", project);
    }

    private static void name(Label label, String text, List<Label> others) {
        LabelName name = new LabelName(text);
        if (others.stream().anyMatch(o -> !o.id.equals(label.id) && o.nameKey.equals(name.key()))) {
            throw new RefusedException(Refusal.NAME_TAKEN, name.text());
        }
        label.name = name.text();
        label.nameKey = name.key();
    }

    private static void closeGaps(UUID project) {
        List<Label> left = living(project);
        for (int i = 0; i < left.size(); i++) {
            left.get(i).position = i;
        }
    }

    private Label changed(Label label) {
        Project.update("changedAt = ?1 where id = ?2", clock.instant(), label.projectId);
        publisher.changed(label.projectId, Change.LABELS);
        return label;
    }
}
