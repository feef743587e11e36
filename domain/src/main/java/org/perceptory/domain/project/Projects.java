package org.perceptory.domain.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.event.Publisher;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonLock;

/** The projects of the person who asks; others are as good as not there. */
@ApplicationScoped
@Transactional
public class Projects {
    private final EntityManager entities;
    private final PersonLock people;
    private final LimitsInForce limits;
    private final ProjectRemoval removal;
    private final Publisher publisher;
    private final Clock clock;

    Projects(
            EntityManager entities,
            PersonLock people,
            LimitsInForce limits,
            ProjectRemoval removal,
            Publisher publisher,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.limits = limits;
        this.removal = removal;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** One that the person may change. */
    public Optional<Project> find(Person person, UUID project) {
        return Project.find(
                        "select p from Project p join ProjectEditor e on e.projectId = p.id where p.id = ?1 and e.personId = ?2",
                        project,
                        person.id)
                .firstResultOptional();
    }

    /** One that the person may look at: what they may change, and what was handed in by them or to them. */
    public Optional<Project> readable(Person person, UUID project) {
        return Project.find(
                        "select p from Project p join ProjectReader r on r.projectId = p.id where p.id = ?1 and r.personId = ?2",
                        project,
                        person.id)
                .firstResultOptional();
    }

    /** As {@link #find}. @throws RefusedException NOT_FOUND */
    public Project get(Person person, UUID project) {
        return find(person, project).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /** @param backbone the id of an entry of the backbone catalogue */
    public Project create(Person person, String name, Modality modality, String backbone) {
        return create(person, UUID.randomUUID(), name, modality, backbone);
    }

    /**
     * The person's project of this key while they keep it, or else a new one: who asks twice at once gets one.
     *
     * @param key the same for the same project, whoever asks
     * @param backbone as above
     * @throws RefusedException TOO_MANY_PROJECTS
     */
    public Project findOrCreate(Person person, String key, String name, Modality modality, String backbone) {
        String own = key + " " + person.id;
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, own)
                .getSingleResult();
        // An id that is taken by what is not the person's any more stays taken; the next one serves.
        UUID id = IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> UUID.nameUUIDFromBytes((own + " " + number).getBytes(StandardCharsets.US_ASCII)))
                .filter(one -> find(person, one).isPresent() || isFree(one))
                .findFirst()
                .orElseThrow();
        return find(person, id).orElseGet(() -> create(person, id, name, modality, backbone));
    }

    private boolean isFree(UUID id) {
        return entities.createNativeQuery("select 1 from project where id = ?1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private Project create(Person person, UUID id, String name, Modality modality, String backbone) {
        refuseBeyondLimit(person);
        Project project = new Project();
        project.id = id;
        project.ownerId = person.id;
        project.name = new LabelName(name).text();
        project.modality = modality;
        project.backbone = backbone;
        project.settings = TrainingSettings.DEFAULT;
        project.createdAt = clock.instant();
        project.changedAt = project.createdAt;
        project.persist();
        return project;
    }

    /** @throws RefusedException TOO_MANY_PROJECTS where the person may have no more */
    public void refuseBeyondLimit(Person person) {
        people.hold(person.id);
        long most = limits.ofPerson(Limit.PROJECTS_PER_PERSON, person.id);
        if (Project.count("ownerId = ?1 and purpose in (OWN, WORK) and deletedAt is null", person.id) >= most) {
            throw new RefusedException(Refusal.TOO_MANY_PROJECTS, most);
        }
    }

    public Project rename(Person person, UUID id, String name) {
        Project project = get(person, id);
        project.name = new LabelName(name).text();
        return changed(project);
    }

    public Project settings(Person person, UUID id, TrainingSettings settings) {
        Project project = get(person, id);
        project.settings = settings.checked();
        return changed(project);
    }

    /**
     * Lets the project stand on another backbone; embeddings and models of the one before stay as they are.
     *
     * @param backbone the id of an entry of the backbone catalogue, for the project's modality
     */
    public Project backbone(Person person, UUID id, String backbone) {
        Project project = get(person, id);
        project.backbone = backbone;
        return changed(project);
    }

    /** @param threshold 0 to 1 */
    public Project threshold(Person person, UUID id, double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new RefusedException(Refusal.THRESHOLD_OUT_OF_RANGE);
        }
        Project project = get(person, id);
        project.threshold = threshold;
        return changed(project);
    }

    /** From now on the threshold is that which the model in use was calibrated to. */
    public Project calibratedThreshold(Person person, UUID id) {
        Project project = get(person, id);
        project.threshold = null;
        return changed(project);
    }

    private Project changed(Project project) {
        project.changedAt = clock.instant();
        publisher.changed(project.id, Change.PROJECT);
        return project;
    }

    /**
     * Takes the project away with everything in it, and its jobs out of the queue; a running one ends quietly. It can
     * be brought back for a while, see {@code sample.DeletedProjects}.
     */
    @RetriedOnDeadlock
    public void delete(Person person, UUID id) {
        Project project = get(person, id);
        entities.flush();
        removal.putAside(id);
        entities.detach(project);
    }
}
