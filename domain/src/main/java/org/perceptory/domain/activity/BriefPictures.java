package org.perceptory.domain.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;

/** Pictures in an activity's texts: whoever sees the activity sees them, its tutors add them, they go when it goes. */
@ApplicationScoped
@Transactional
public class BriefPictures {
    /** Of one activity. */
    public static final int MOST = 30;

    /** How long a picture that no text names may be on its way into one. */
    private static final Duration ON_ITS_WAY = Duration.ofHours(1);

    private final EntityManager entities;
    private final Activities activities;
    private final Clock clock;

    BriefPictures(EntityManager entities, Activities activities, Clock clock) {
        this.entities = entities;
        this.activities = activities;
        this.clock = clock;
    }

    /** How the texts name it: an address below ours. */
    public static String address(UUID activity, UUID picture) {
        return "api/v1/activities/" + activity + "/pictures/" + picture;
    }

    /**
     * Those that no text names any more go first.
     *
     * @param jpeg checked and encoded anew
     * @throws RefusedException NOT_FOUND; TOO_MANY_PICTURES
     */
    public UUID add(Person tutor, UUID activity, byte[] jpeg) {
        Activity of = activities.taught(tutor, activity);
        entities.lock(of, LockModeType.PESSIMISTIC_WRITE);
        entities.createNativeQuery("""
            delete from activity_picture p using activity a where a.id = ?1 and p.activity_id = a.id and p.created_at < ?2
              and strpos(a.brief, p.id::text) = 0 and strpos(a.hand_in, p.id::text) = 0""")
                .setParameter(1, activity)
                .setParameter(2, clock.instant().minus(ON_ITS_WAY))
                .executeUpdate();
        if (ids(entities, activity).size() >= MOST) {
            throw new RefusedException(Refusal.TOO_MANY_PICTURES, MOST);
        }
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                        "insert into activity_picture (id, activity_id, content, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, activity)
                .setParameter(3, jpeg)
                .setParameter(4, clock.instant())
                .executeUpdate();
        return id;
    }

    /** A JPEG. Empty for who does not see the activity, too. */
    public Optional<byte[]> find(Person person, UUID activity, UUID picture) {
        return activities
                .find(person, activity)
                .flatMap(seen -> entities.createNativeQuery(
                                "select content from activity_picture where id = ?1 and activity_id = ?2", byte[].class)
                        .setParameter(1, picture)
                        .setParameter(2, activity)
                        .getResultStream()
                        .findFirst());
    }

    /** Gives a copy of an activity pictures of its own, and has its texts name them. */
    static void copy(EntityManager entities, UUID from, Activity to) {
        for (UUID id : ids(entities, from)) {
            UUID twin = UUID.randomUUID();
            entities.createNativeQuery("""
              insert into activity_picture (id, activity_id, content, created_at)
              select ?1, ?2, content, created_at from activity_picture where id = ?3""")
                    .setParameter(1, twin)
                    .setParameter(2, to.id)
                    .setParameter(3, id)
                    .executeUpdate();
            to.brief = to.brief.replace(address(from, id), address(to.id, twin));
            to.handIn = to.handIn.replace(address(from, id), address(to.id, twin));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(EntityManager entities, UUID activity) {
        return entities.createNativeQuery("select id from activity_picture where activity_id = ?1", UUID.class)
                .setParameter(1, activity)
                .getResultList();
    }
}
