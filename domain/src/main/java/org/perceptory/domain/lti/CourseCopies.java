package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.person.Person;

/**
 * Courses that a VLE made of earlier ones. Their links name the activity of the earlier course, or the VLE tells whose
 * copies they are; a tutor brings all activities along at once, and the links then lead to the copies.
 *
 * <p>What a link names, and of what it says that it is a copy, anybody may have written who edits a course of the VLE.
 * So only who teaches or taught the earlier course brings anything along; others read that they have to be asked.
 */
@ApplicationScoped
@Transactional
public class CourseCopies {

    /** A link's history goes no further back than this. */
    private static final int MOST_LINKS = 50;

    /**
     * What a person can bring along for a link.
     *
     * @param activities those that are not in the new course yet
     */
    public record Former(UUID course, String title, List<UUID> activities) {}

    private final EntityManager entities;
    private final ResourceLinks links;
    private final NamedActivities named;
    private final Activities activities;

    CourseCopies(EntityManager entities, ResourceLinks links, NamedActivities named, Activities activities) {
        this.entities = entities;
        this.links = links;
        this.named = named;
        this.activities = activities;
    }

    /**
     * Writes down what a launch tells of where its link comes from, and has a link that leads nowhere yet lead to the
     * activity of its course that it names, or to that one's copy.
     *
     * @param activity the id that the link itself names; empty for none
     * @param history the VLE's ids of the links that it is a copy of, the latest first
     */
    public void launched(UUID id, String activity, List<String> history) {
        ResourceLink link = links.find(id);
        link.namedActivity = activity.isEmpty() ? null : UUID.fromString(activity);
        link.history =
                history.isEmpty() ? null : String.join("\n", history.subList(0, Math.min(MOST_LINKS, history.size())));
        entities.flush();
        lead(link);
    }

    /** Whether it leads nowhere because it came along from an earlier course. */
    public boolean waits(ResourceLink link) {
        return link.boundAt == null && named.isElsewhere(link);
    }

    /**
     * What this tutor can bring along; empty where there is no earlier course, or nothing of it that is theirs to take.
     *
     * @throws RefusedException NOT_FOUND for who is no tutor of the link's course
     */
    public Optional<Former> former(Person tutor, UUID link) {
        ResourceLink of = links.taught(tutor, link);
        return of.boundAt == null ? named.former(tutor, of) : Optional.empty();
    }

    /**
     * Copies it, and has every link of the course that leads nowhere yet lead to the copy of what it names.
     *
     * @param published whether students see the copies of what they saw in the earlier course
     * @return how many activities
     * @throws RefusedException NOT_FOUND where there is nothing to bring along
     */
    @RetriedOnDeadlock
    public int copy(Person tutor, UUID link, boolean published) {
        ResourceLink of = links.taught(tutor, link);
        // Two tutors, or two windows, who begin at the same moment: the second finds everything there.
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "copies " + of.courseId)
                .getSingleResult();
        entities.refresh(of);
        Former former = former(tutor, link).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        for (UUID id : former.activities()) {
            Activity original = Activity.findById(id);
            Activity copy = activities.adopt(tutor, original, of.courseId);
            activities.publish(tutor, copy.id, published && original.published);
        }
        entities.flush();
        ResourceLink.<ResourceLink>list("courseId = ?1 and boundAt is null", of.courseId)
                .forEach(this::lead);
        return former.activities().size();
    }

    private void lead(ResourceLink link) {
        if (link.boundAt == null) {
            named.here(link).ifPresent(activity -> links.claimed(link, activity));
        }
    }
}
