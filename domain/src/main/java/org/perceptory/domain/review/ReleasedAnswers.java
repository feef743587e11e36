package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.perceptory.domain.person.Person;

/** What came back to the student who asks, and whether they have opened it. */
@ApplicationScoped
@Transactional
public class ReleasedAnswers {
    private final EntityManager entities;
    private final Clock clock;

    ReleasedAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those of activities that they can open, the last released first. */
    @SuppressWarnings("unchecked")
    public List<ReleasedAnswer> of(Person student) {
        return entities.createNativeQuery("""
            select a.id, a.title, c.title, max(greatest(r.released_at, q.answered_at)),
              bool_or(r.read_at is null or r.read_at < greatest(r.released_at, case when r.final then q.answered_at end)),
              cast(max(r.points) filter (where r.final) as double precision), a.points
            from submission s join review r on r.submission_id = s.id and r.released_at is not null
            left join regrade_request q on q.submission_id = s.id
            join activity a on a.id = s.activity_id and a.published join course c on c.id = a.course_id
            join membership m on m.course_id = c.id and m.person_id = s.person_id and m.active
            where s.person_id = ?1 and s.state = 'HANDED_IN'
            group by a.id, c.id order by 4 desc, a.id""", ReleasedAnswer.class)
                .setParameter(1, student.id)
                .getResultList();
    }

    /** The student has what was released of it before them. */
    public void read(Person student, UUID activity) {
        entities.createNativeQuery("""
                update review r set read_at = ?3 from submission s
                where s.id = r.submission_id and s.activity_id = ?2 and s.person_id = ?1 and r.released_at is not null
                  and (r.read_at is null or r.read_at < greatest(r.released_at, (
                    select q.answered_at from regrade_request q where q.submission_id = s.id and r.final)))""")
                .setParameter(1, student.id)
                .setParameter(2, activity)
                .setParameter(3, clock.instant())
                .executeUpdate();
    }
}
