package org.perceptory.domain.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.limits.Limit;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonLock;
import org.perceptory.domain.project.ActivityLimits;
import org.perceptory.domain.sample.Extent.Duration;
import org.perceptory.domain.sample.Extent.Sides;

/** Writes a new sample with its bytes while there is room, inside the transaction that adds it. */
@ApplicationScoped
class SampleWriter {
    private final EntityManager entities;
    private final PersonLock people;
    private final Blobs blobs;
    private final LimitsInForce limits;
    private final ActivityLimits activityLimits;
    private final Clock clock;

    SampleWriter(
            EntityManager entities,
            PersonLock people,
            Blobs blobs,
            LimitsInForce limits,
            ActivityLimits activityLimits,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.blobs = blobs;
        this.limits = limits;
        this.activityLimits = activityLimits;
        this.clock = clock;
    }

    /**
     * Has whoever adds to what this person has, or to the project, wait until the transaction ends: two who count at a
     * time would both find the last room free.
     */
    void hold(Person person, UUID project) {
        people.hold(person.id);
        hold(project);
    }

    /** As above, for what brings samples back: what is deleted takes its bytes as what is there does. */
    void hold(UUID project) {
        entities.createNativeQuery("select 1 from project where id = ?1 for no key update")
                .setParameter(1, project)
                .getResultList();
    }

    /** @throws RefusedException TOO_MANY_SAMPLES where so many more do not fit */
    void requireRoom(UUID project, int more) {
        if (room(project) < more) {
            throw new RefusedException(Refusal.TOO_MANY_SAMPLES, most(project));
        }
    }

    /**
     * The person and the project are held.
     *
     * @return whether it is new: false where another try of the same client was faster
     * @throws RefusedException TOO_MANY_SAMPLES, TOO_MANY_BYTES
     */
    boolean write(Person person, NewSample sample, UUID label) {
        requireRoom(person, sample.project(), 1, sample.content().length);
        return insert(sample, label, blobs.put(sample.content())) == 1;
    }

    /**
     * @param more samples that are to come
     * @param bytes of them together
     * @throws RefusedException TOO_MANY_SAMPLES, TOO_MANY_BYTES where they do not fit
     */
    void requireRoom(Person person, UUID project, int more, long bytes) {
        requireRoom(project, more);
        refuseBeyondLimit(person, bytes);
    }

    /** How many samples more the project may have. */
    int room(UUID project) {
        return Math.max(0, most(project) - (int) Sample.count("projectId = ?1 and deletedAt is null", project));
    }

    private int most(UUID project) {
        return activityLimits.samples(project, limits.ofProject(Limit.SAMPLES_PER_PROJECT, project));
    }

    /**
     * Deleted projects make room at once; but as long as they can be brought back they take the disk, so that what is
     * there and what is not may together be twice as much.
     *
     * @throws RefusedException TOO_MANY_BYTES where the person may not have so many more, TOO_MANY_DELETED_BYTES
     */
    void refuseBeyondLimit(Person person, long more) {
        Taken taken = taken(person);
        long most = mostBytes(person);
        refuseBeyondRoom(taken, more, most);
        if (taken.deleted > 0 && taken.there + taken.deleted + more > 2 * most) {
            throw new RefusedException(Refusal.TOO_MANY_DELETED_BYTES);
        }
    }

    /** Of a deleted project that is to come back. @throws RefusedException TOO_MANY_BYTES */
    void refuseBeyondRoom(Person person, UUID project) {
        refuseBeyondRoom(taken(person), bytes(project), mostBytes(person));
    }

    private static void refuseBeyondRoom(Taken taken, long more, long most) {
        if (taken.there + more > most) {
            throw new RefusedException(Refusal.TOO_MANY_BYTES, most);
        }
    }

    private long mostBytes(Person person) {
        return limits.ofPerson(Limit.BYTES_PER_PERSON, person.id);
    }

    /** Of the samples of a project. */
    long bytes(UUID project) {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(sum(bytes), 0) from sample where project_id = ?1 and deleted_at is null")
                        .setParameter(1, project)
                        .getSingleResult())
                .longValue();
    }

    private int insert(NewSample sample, UUID label, String blob) {
        Integer width = sample.extent() instanceof Sides sides ? sides.width() : null;
        Integer height = sample.extent() instanceof Sides sides ? sides.height() : null;
        Integer millis = sample.extent() instanceof Duration duration ? duration.millis() : null;
        // Hibernate's own session takes a null with its type, which PostgreSQL wants to know.
        return entities.unwrap(Session.class)
                .createNativeMutationQuery("""
            insert into sample (id, project_id, label_id, blob_sha256, burst, hash, width, height, duration_ms, bytes,
              name, held_out, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) on conflict (id) do nothing""")
                .setParameter(1, sample.id())
                .setParameter(2, sample.project())
                .setParameter(3, label)
                .setParameter(4, blob)
                .setParameter(5, sample.burst())
                .setParameter(6, sample.hash())
                .setParameter(7, width, Integer.class)
                .setParameter(8, height, Integer.class)
                .setParameter(9, millis, Integer.class)
                .setParameter(10, sample.content().length)
                .setParameter(11, sample.name())
                .setParameter(12, sample.heldOut())
                .setParameter(13, clock.instant())
                .executeUpdate();
    }

    /** Bytes of somebody's samples. @param deleted with their projects */
    private record Taken(long there, long deleted) {}

    private Taken taken(Person person) {
        Object[] sums = (Object[])
                entities.createNativeQuery("""
                    select coalesce(sum(s.bytes) filter (where p.deleted_at is null), 0),
                      coalesce(sum(s.bytes) filter (where p.deleted_at is not null), 0)
                    from sample s join project p on p.id = s.project_id
                    where p.owner_id = ?1 and p.purpose <> 'SUBMITTED'""").setParameter(1, person.id).getSingleResult();
        return new Taken(((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
    }
}
