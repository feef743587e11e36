package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.perceptory.domain.submission.HandedIn;

/**
 * Takes a question about points that nobody answered along to what its student hands in next, which they can once the
 * review was taken back.
 */
@ApplicationScoped
class CarriedRegrades {
    private final EntityManager entities;

    CarriedRegrades(EntityManager entities) {
        this.entities = entities;
    }

    void into(@Observes HandedIn next) {
        entities.createNativeQuery("""
            update regrade_request set submission_id = ?1 where submission_id = (
              select q.submission_id from submission n
              join submission s on s.activity_id = n.activity_id and s.person_id = n.person_id and s.id <> n.id
              join regrade_request q on q.submission_id = s.id and q.answered_at is null
              where n.id = ?1 order by q.asked_at desc, q.submission_id limit 1)""").setParameter(1, next.submission()).executeUpdate();
    }
}
