package org.perceptory.domain.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/**
 * Settings by name, each for everybody or for a course. Uploads ask for each sample: the few rows are kept for a
 * moment, and other nodes hear of a change that much later.
 */
@ApplicationScoped
@Transactional
public class Settings {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final AtomicReference<Rows> kept = new AtomicReference<>(new Rows(List.of(), Instant.MIN));

    Settings(EntityManager entities, Audit audit, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param course null for everybody */
    record Row(UUID course, String name, String value) {}

    private record Rows(List<Row> all, Instant until) {}

    /** What is set for everybody. */
    public Optional<String> everywhere(String name) {
        return ofCourse(name, null);
    }

    /** What is set for the course that this project is made for, if any. */
    public Optional<String> ofProject(String name, UUID project) {
        return isOfCourses(name)
                ? course(
                                "select a.course_id from activity a join project p on p.activity_id = a.id where p.id = ?1",
                                project)
                        .flatMap(course -> ofCourse(name, course))
                : Optional.empty();
    }

    /** What is set for the course of this activity, if anything. */
    public Optional<String> ofActivity(String name, UUID activity) {
        return isOfCourses(name)
                ? course("select course_id from activity where id = ?1", activity)
                        .flatMap(course -> ofCourse(name, course))
                : Optional.empty();
    }

    /** What is set for the courses that this person is in. */
    @SuppressWarnings("unchecked")
    public List<String> ofPerson(String name, UUID person) {
        if (!isOfCourses(name)) {
            return List.of();
        }
        List<UUID> courses = entities.createNativeQuery(
                        "select course_id from membership where person_id = ?1 and active", UUID.class)
                .setParameter(1, person)
                .getResultList();
        return courses.stream()
                .flatMap(course -> ofCourse(name, course).stream())
                .toList();
    }

    /**
     * All of a course, or of everybody.
     *
     * @param course null for everybody
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public Map<String, String> all(Person admin, UUID course) {
        checked(admin);
        return read().stream()
                .filter(row -> Objects.equals(row.course(), course))
                .collect(Collectors.toMap(Row::name, Row::value));
    }

    /**
     * @param course null for everybody
     * @param value null: as it is for everybody, or as configured
     * @throws RefusedException NOT_FOUND for who is no admin
     */
    public void set(Person admin, UUID course, String name, String value) {
        checked(admin);
        // One after another, and by what the database says: what is kept here may be older than another node's change.
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('setting'))")
                .getSingleResult();
        String before = of(read(), name, course).orElse(null);
        if (Objects.equals(before, value)) {
            return;
        }
        // Hibernate's own session takes a null with its type, which PostgreSQL wants to know.
        Session session = entities.unwrap(Session.class);
        session.createNativeMutationQuery("delete from setting where name = ?1 and course_id is not distinct from ?2")
                .setParameter(1, name)
                .setParameter(2, course, UUID.class)
                .executeUpdate();
        if (value != null) {
            session.createNativeMutationQuery(
                            "insert into setting (course_id, name, value, changed_at) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, course, UUID.class)
                    .setParameter(2, name)
                    .setParameter(3, value)
                    .setParameter(4, clock.instant())
                    .executeUpdate();
        }
        audit.write(Act.of(Action.SETTING_CHANGED)
                .by(admin.id)
                .in(course)
                .from(before)
                .into(value)
                .saying(name));
        forgetAtItsEnd();
    }

    /**
     * Until the change is committed, others read what was before, and would keep it again; the transaction itself reads
     * what it wrote ({@link #rows}).
     */
    private void forgetAtItsEnd() {
        if (transaction.getResource(this) != null) {
            return;
        }
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is kept before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                kept.set(new Rows(List.of(), Instant.MIN));
            }
        });
    }

    private boolean isOfCourses(String name) {
        return rows().stream()
                .anyMatch(row -> row.course() != null && row.name().equals(name));
    }

    private Optional<String> ofCourse(String name, UUID course) {
        return of(rows(), name, course);
    }

    private static Optional<String> of(List<Row> rows, String name, UUID course) {
        return rows.stream()
                .filter(row ->
                        Objects.equals(row.course(), course) && row.name().equals(name))
                .map(Row::value)
                .findFirst();
    }

    private List<Row> rows() {
        if (transaction.getResource(this) != null) {
            return read();
        }
        Rows now = kept.get();
        if (now.until().isAfter(clock.instant())) {
            return now.all();
        }
        List<Row> all = read();
        kept.compareAndSet(now, new Rows(all, clock.instant().plus(KEPT)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private List<Row> read() {
        return entities.createNativeQuery("select course_id, name, value from setting", Row.class)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private Optional<UUID> course(String query, UUID of) {
        return entities.createNativeQuery(query, UUID.class)
                .setParameter(1, of)
                .getResultStream()
                .findFirst();
    }

    private static void checked(Person admin) {
        if (admin.role != Role.ADMIN) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
    }
}
