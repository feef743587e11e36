package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;

/**
 * What markers do not see: names, and what another marker gave. Whether names are hidden is settled once marking has
 * begun, except that they can be shown for good; that they are is written down.
 */
@ApplicationScoped
@Transactional
public class MarkingRules {
    private static final String HANDED_IN = "select count(*) from submission where activity_id = ?1";
    private static final String BEGUN = """
      select count(*) from begun_review r join submission s on s.id = r.submission_id where s.activity_id = ?1""";

    private final EntityManager entities;
    private final Activities activities;
    private final Audit audit;

    MarkingRules(EntityManager entities, Activities activities, Audit audit) {
        this.entities = entities;
        this.activities = activities;
        this.audit = audit;
    }

    /** Whether anybody has begun to review anything that was handed in for it. */
    public boolean begun(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return count(entities, BEGUN, activity) > 0;
    }

    /** Shows markers the names from now on, whatever was said before. */
    public void showNames(Person tutor, UUID activity) {
        Activity of = locked(tutor, activity);
        if (of.anonymous) {
            of.anonymous = false;
            noted(entities, audit, tutor, of);
        }
    }

    /**
     * @param blind whether markers see what another one gave only after giving points of their own
     * @throws RefusedException NOT_FOUND; MARKING_BEGUN where what is unread would be shown
     */
    public void secondMarkerBlind(Person tutor, UUID activity, boolean blind) {
        Activity of = locked(tutor, activity);
        if (of.secondMarkerBlind && !blind && count(entities, BEGUN, activity) > 0) {
            throw new RefusedException(Refusal.MARKING_BEGUN);
        }
        audit.changed(Act.of(Action.SECOND_MARKER_BLIND)
                .by(tutor.id)
                .in(of.courseId)
                .on(of.title)
                .from(of.secondMarkerBlind)
                .into(blind));
        of.secondMarkerBlind = blind;
    }

    private Activity locked(Person tutor, UUID activity) {
        Activity of = activities.taught(tutor, activity);
        entities.flush();
        entities.refresh(of, LockModeType.PESSIMISTIC_WRITE);
        return of;
    }

    /** Before a tutor's form says whether names are hidden. @throws RefusedException MARKING_BEGUN */
    static void hide(EntityManager entities, Audit audit, Person by, Activity of, boolean anonymous) {
        if (of.anonymous == anonymous) {
            return;
        }
        if (count(entities, BEGUN, of.id) > 0) {
            throw new RefusedException(Refusal.MARKING_BEGUN);
        }
        // Whoever lifts it, looks and hides the names again is found here.
        if (!anonymous && count(entities, HANDED_IN, of.id) > 0) {
            noted(entities, audit, by, of);
        }
    }

    private static void noted(EntityManager entities, Audit audit, Person by, Activity of) {
        audit.write(Act.of(Action.ANONYMITY_LIFTED)
                .by(by.id)
                .in(of.courseId)
                .on(of.title)
                .saying(Audit.written(Map.of(
                        "submissions", count(entities, HANDED_IN, of.id), "reviews", count(entities, BEGUN, of.id)))));
    }

    private static long count(EntityManager entities, String query, UUID activity) {
        return ((Number) entities.createNativeQuery(query)
                        .setParameter(1, activity)
                        .getSingleResult())
                .longValue();
    }
}
