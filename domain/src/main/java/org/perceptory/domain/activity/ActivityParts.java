package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonLock;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectCopies;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.project.TrainingSettings;

/** The projects of an activity: what it begins with, its hidden test set, and each student's work for it. */
@ApplicationScoped
@Transactional
public class ActivityParts {

    private final EntityManager entities;
    private final PersonLock people;
    private final Activities activities;
    private final ProjectCopies copies;
    private final Projects projects;
    private final LastDay lastDay;
    private final Clock clock;

    ActivityParts(
            EntityManager entities,
            PersonLock people,
            Activities activities,
            ProjectCopies copies,
            Projects projects,
            LastDay lastDay,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.activities = activities;
        this.copies = copies;
        this.projects = projects;
        this.lastDay = lastDay;
        this.clock = clock;
    }

    /**
     * The project that holds what it begins with, or its hidden test set; made when it is first asked for. A hidden
     * test set has the classes that the activity begins with: a handed-in model's classes are found in it by their
     * names.
     *
     * @param part START or HIDDEN_TEST
     * @param backbone the id of an entry of the catalogue, for a new one
     */
    public Project material(Person tutor, UUID id, Purpose part, String name, String backbone) {
        if (part != Purpose.START && part != Purpose.HIDDEN_TEST) {
            throw new IllegalArgumentException(part + " is no material");
        }
        Activity of = activities.taught(tutor, id);
        entities.lock(of, LockModeType.PESSIMISTIC_WRITE);
        return part(id, part)
                .orElseGet(() -> part == Purpose.HIDDEN_TEST
                        ? part(id, Purpose.START)
                                .map(start -> named(copies.copyClasses(start, tutor, part, id), name))
                                .orElseGet(() -> project(tutor, of, part, name, backbone))
                        : project(tutor, of, part, name, backbone));
    }

    /** The person's own project for it, if they have begun. */
    public Optional<Project> work(Person person, UUID id) {
        return Project.find("activityId = ?1 and ownerId = ?2 and purpose = WORK and deletedAt is null", id, person.id)
                .firstResultOptional();
    }

    /**
     * The person's own project for it: begun once, with what the activity begins with, and found again after that.
     *
     * @throws RefusedException NOT_FOUND, TOO_MANY_PROJECTS, COURSE_CLOSED where they have not begun
     */
    public Project begin(Person person, UUID id, String backbone) {
        Activity activity = activities.find(person, id).orElseThrow(Activities::notFound);
        // As what was deleted is brought back: the person first.
        people.hold(person.id);
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, id + " " + person.id)
                .getSingleResult();
        return work(person, id).orElseGet(() -> newWork(person, activity, backbone));
    }

    private Project newWork(Person person, Activity activity, String backbone) {
        lastDay.refuseAfter(activity.courseId);
        projects.refuseBeyondLimit(person);
        return part(activity.id, Purpose.START)
                .map(start -> named(copies.copy(start, person, Purpose.WORK, activity.id), activity.title))
                .orElseGet(() -> project(person, activity, Purpose.WORK, activity.title, backbone));
    }

    private static Project named(Project project, String name) {
        project.name = name;
        return project;
    }

    /** Whether the activity has one, and which. */
    public static Optional<Project> part(UUID id, Purpose part) {
        return Project.find("activityId = ?1 and purpose = ?2 and deletedAt is null", id, part)
                .firstResultOptional();
    }

    private Project project(Person owner, Activity activity, Purpose purpose, String name, String backbone) {
        Project project = new Project();
        project.id = UUID.randomUUID();
        project.ownerId = owner.id;
        project.name = name;
        project.modality = activity.modality;
        project.backbone = backbone;
        project.settings = TrainingSettings.DEFAULT;
        project.purpose = purpose;
        project.activityId = activity.id;
        project.createdAt = clock.instant();
        project.changedAt = project.createdAt;
        project.persist();
        entities.flush();
        return project;
    }
}
