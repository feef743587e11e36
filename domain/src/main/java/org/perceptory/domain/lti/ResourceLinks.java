package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/** Places in VLEs' courses. Launches make them known, tutors say where they lead. */
@ApplicationScoped
@Transactional
public class ResourceLinks {
    /** What a launch tells of the place it comes from; null for services that the VLE does not offer there. */
    public record Place(
            UUID platform,
            String deployment,
            String link,
            UUID course,
            String title,
            String lineItem,
            String lineItems,
            String scopes,
            String memberships) {}

    /** No longer than the first wait of a grade that failed. */
    private static final Duration COLUMN_TAKES = Duration.ofSeconds(10);

    private final EntityManager entities;
    private final Courses courses;
    private final Grades grades;
    private final Clock clock;

    ResourceLinks(EntityManager entities, Courses courses, Grades grades, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.grades = grades;
        this.clock = clock;
    }

    /**
     * Makes the place known, or writes down how it is now. What a launch says nothing of, as one without the claim of
     * the grade services, stays as it was. A place that moved to another course leads nowhere until a tutor of that
     * course chooses, and its services are those of that course.
     */
    public ResourceLink launched(Place place) {
        entities.createNativeQuery("""
            insert into resource_link (id, platform_id, deployment, link, course_id, title, line_item, line_items, memberships, scopes, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text), cast(?8 as text), cast(?9 as text), ?10, ?11)
            on conflict (platform_id, deployment, link) do update set course_id = excluded.course_id,
              activity_id = case when resource_link.course_id = excluded.course_id then resource_link.activity_id end,
              bound_at = case when resource_link.course_id = excluded.course_id then resource_link.bound_at end,
              title = excluded.title,
              line_item = case when resource_link.course_id = excluded.course_id
                then coalesce(excluded.line_item, resource_link.line_item) else excluded.line_item end,
              line_items = case when resource_link.course_id = excluded.course_id
                then coalesce(excluded.line_items, resource_link.line_items) else excluded.line_items end,
              memberships = case when resource_link.course_id = excluded.course_id
                then coalesce(excluded.memberships, resource_link.memberships) else excluded.memberships end,
              scopes = case when resource_link.course_id = excluded.course_id and excluded.scopes = ''
                then resource_link.scopes else excluded.scopes end,
              roster_at = case when resource_link.course_id = excluded.course_id then resource_link.roster_at end,
              column_asked_at = case when resource_link.course_id = excluded.course_id
                then resource_link.column_asked_at end""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, place.platform())
                .setParameter(3, place.deployment())
                .setParameter(4, place.link())
                .setParameter(5, place.course())
                .setParameter(6, place.title())
                .setParameter(7, place.lineItem())
                .setParameter(8, place.lineItems())
                .setParameter(9, place.memberships())
                .setParameter(10, place.scopes())
                .setParameter(11, clock.instant())
                .executeUpdate();
        ResourceLink link = ResourceLink.<ResourceLink>find(
                        "platformId = ?1 and deployment = ?2 and link = ?3",
                        place.platform(),
                        place.deployment(),
                        place.link())
                .firstResult();
        entities.refresh(link);
        if (link.activityId == null) {
            // It may have moved from another course, and had an activity there.
            grades.led(link.id);
        }
        return link;
    }

    /** For services of ours; whoever asks for a person goes by {@link #taught}. @throws RefusedException NOT_FOUND */
    public ResourceLink find(UUID link) {
        return ResourceLink.<ResourceLink>findByIdOptional(link)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /**
     * Whether to have a column made now, in the place of the one that the link had when it was read: true for one who
     * asks, and for the next one only where nothing came of it.
     */
    public boolean mayAskForColumn(ResourceLink link) {
        Instant now = clock.instant();
        return entities.createNativeQuery("""
                update resource_link set column_asked_at = ?2
                where id = ?1 and line_item is not distinct from cast(?4 as text)
                  and (column_asked_at is null or column_asked_at < ?3)""")
                        .setParameter(1, link.id)
                        .setParameter(2, now)
                        .setParameter(3, now.minus(COLUMN_TAKES))
                        .setParameter(4, link.lineItem)
                        .executeUpdate()
                == 1;
    }

    /**
     * A column for it was made in the gradebook, of the course in which the link was when it was read.
     *
     * @return false where it is not written down: the link went to another course since then, or has another column
     */
    public boolean column(ResourceLink link, String lineItem) {
        return entities.createNativeQuery("""
                update resource_link set line_item = ?2
                where id = ?1 and course_id = ?3 and line_item is not distinct from cast(?4 as text)""")
                        .setParameter(1, link.id)
                        .setParameter(2, lineItem)
                        .setParameter(3, link.courseId)
                        .setParameter(4, link.lineItem)
                        .executeUpdate()
                == 1;
    }

    /** The people of the course in which the link was when it was read were read by it just now. */
    public void rosterRead(ResourceLink link) {
        entities.createNativeQuery("update resource_link set roster_at = ?2 where id = ?1 and course_id = ?3")
                .setParameter(1, link.id)
                .setParameter(2, clock.instant())
                .setParameter(3, link.courseId)
                .executeUpdate();
    }

    /** @throws RefusedException NOT_FOUND for who is no tutor of its course */
    public ResourceLink taught(Person person, UUID link) {
        ResourceLink found = find(link);
        courses.taught(person, found.courseId);
        return found;
    }

    /** The activities that a place of this course can lead to, by title: id, title. */
    @SuppressWarnings("unchecked")
    public List<Choice> choices(Person person, UUID link) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, title from activity where course_id = ?1 order by lower(title), id")
                .setParameter(1, taught(person, link).courseId)
                .getResultList();
        return rows.stream()
                .map(row -> new Choice((UUID) row[0], (String) row[1]))
                .toList();
    }

    /** An activity to choose. */
    public record Choice(UUID activity, String title) {}

    /**
     * @throws RefusedException NOT_FOUND for who is no tutor of its course, or an activity that is not that course's
     */
    public void lead(Person person, UUID link, UUID activity) {
        if (choices(person, link).stream().noneMatch(choice -> choice.activity().equals(activity))) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        bind(taught(person, link), activity);
    }

    /** What a VLE's own link says of itself: it leads to this activity, if that is one of its course. */
    public void claimed(ResourceLink link, UUID activity) {
        Number there =
                (Number) entities.createNativeQuery("select count(*) from activity where id = ?1 and course_id = ?2")
                        .setParameter(1, activity)
                        .setParameter(2, link.courseId)
                        .getSingleResult();
        if (there.intValue() > 0) {
            bind(link, activity);
        }
    }

    /** What somebody handed in for an activity and did not withdraw. Whoever opens it is asked there who they are. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> handedIn(UUID activity, String issuer, String subject) {
        return entities.createNativeQuery("""
            select s.id from submission s join identity i on i.person_id = s.person_id
            where s.activity_id = ?1 and i.issuer = ?2 and i.subject = ?3 and s.state = 'HANDED_IN'""", UUID.class)
                .setParameter(1, activity)
                .setParameter(2, issuer)
                .setParameter(3, subject)
                .getResultStream()
                .findFirst();
    }

    private void bind(ResourceLink link, UUID activity) {
        entities.flush();
        entities.refresh(link, LockModeType.PESSIMISTIC_WRITE);
        boolean another = !activity.equals(link.activityId);
        link.activityId = activity;
        link.boundAt = clock.instant();
        entities.flush();
        if (another) {
            grades.led(link.id);
        }
    }
}
