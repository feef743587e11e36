package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;

/** Tutors who are placing links in their VLE. */
@ApplicationScoped
@Transactional
public class DeepLinks {
    private static final Duration LASTS = Duration.ofHours(2);

    /** What a link is placed for. */
    public record Placing(
            UUID id, UUID platform, String deployment, UUID course, String returnUrl, String data, boolean lineItems) {}

    /** An activity to place. */
    public record Choice(UUID activity, String title, int points) {}

    private final EntityManager entities;
    private final Courses courses;
    private final Clock clock;

    DeepLinks(EntityManager entities, Courses courses, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.clock = clock;
    }

    /** @return its id, for the page's address */
    public UUID begin(
            Person person,
            UUID platform,
            String deployment,
            UUID course,
            String returnUrl,
            String data,
            boolean lineItems) {
        entities.createNativeQuery("delete from deep_link where expires_at <= ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("insert into deep_link values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
                .setParameter(1, id)
                .setParameter(2, platform)
                .setParameter(3, deployment)
                .setParameter(4, person.id)
                .setParameter(5, course)
                .setParameter(6, returnUrl)
                .setParameter(7, data)
                .setParameter(8, lineItems)
                .setParameter(9, clock.instant().plus(LASTS))
                .executeUpdate();
        return id;
    }

    /** @throws RefusedException NOT_FOUND where it is another's, over, or they teach the course no longer */
    @SuppressWarnings("unchecked")
    public Placing get(Person person, UUID id) {
        List<Object[]> rows = entities.createNativeQuery("""
                select platform_id, deployment, course_id, return_url, data, line_items from deep_link
                where id = ?1 and person_id = ?2 and expires_at > ?3""")
                .setParameter(1, id)
                .setParameter(2, person.id)
                .setParameter(3, clock.instant())
                .getResultList();
        Object[] row = rows.stream().findFirst().orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        courses.taught(person, (UUID) row[2]);
        return new Placing(
                id, (UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], (String) row[4], (Boolean) row[5]);
    }

    /** The activities of its course, by title. */
    @SuppressWarnings("unchecked")
    public List<Choice> choices(Placing placing) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select id, title, points from activity where course_id = ?1 order by lower(title), id")
                .setParameter(1, placing.course())
                .getResultList();
        return rows.stream()
                .map(row -> new Choice((UUID) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    /** It was answered. */
    public void end(Person person, UUID id) {
        entities.createNativeQuery("delete from deep_link where id = ?1 and person_id = ?2")
                .setParameter(1, id)
                .setParameter(2, person.id)
                .executeUpdate();
    }
}
