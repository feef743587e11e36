package org.perceptory.domain.activity;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Which of what was handed in is late: told when it comes in, and told anew whenever a date changes. */
final class Lateness {
    private Lateness() {}

    /** As {@link Deadline#late} has it, of all that was ever handed in for an activity. */
    static void tellAnew(EntityManager entities, UUID activity) {
        entities.flush();
        entities.createNativeQuery("""
            update submission s set late = now.late
            from (
              select x.id, a.due_at is not null and x.submitted_at > greatest(a.due_at, e.due_at) as late
              from submission x join activity a on a.id = x.activity_id
              left join extension e on e.activity_id = x.activity_id and e.person_id = x.person_id
              where a.id = ?1) now
            where s.id = now.id and s.late is distinct from now.late""").setParameter(1, activity).executeUpdate();
    }
}
