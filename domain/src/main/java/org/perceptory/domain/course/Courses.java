package org.perceptory.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.LabelName;

/** The courses of the person who asks; others are as good as not there. */
@ApplicationScoped
@Transactional
public class Courses {
    private final EntityManager entities;
    private final Memberships memberships;
    private final Audit audit;
    private final Clock clock;

    Courses(EntityManager entities, Memberships memberships, Audit audit, Clock clock) {
        this.entities = entities;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /** By title. */
    public List<Course> of(Person person) {
        return Course.list("""
        select c from Course c join Membership m on m.courseId = c.id
        where m.personId = ?1 and m.active order by lower(c.title), c.id""", person.id);
    }

    /** What the person is in this course; empty where they are not in it, or it is not there. */
    public Optional<CourseRole> role(Person person, UUID course) {
        return Membership.<Membership>find("courseId = ?1 and personId = ?2 and active", course, person.id)
                .firstResultOptional()
                .map(membership -> membership.role);
    }

    public Optional<Course> find(Person person, UUID course) {
        return role(person, course).flatMap(any -> Course.findByIdOptional(course));
    }

    /** Who is in it now, tutors first, then by name; for its tutors. @throws RefusedException NOT_FOUND */
    public List<Member> members(Person tutor, UUID course) {
        taught(tutor, course);
        return entities.createQuery("""
            select p, m from Membership m join Person p on p.id = m.personId
            where m.courseId = ?1 and m.active order by m.role desc, lower(p.name), p.id""", Object[].class)
                .setParameter(1, course)
                .getResultStream()
                .map(row -> new Member((Person) row[0], (Membership) row[1]))
                .toList();
    }

    /**
     * When people were last named by its VLE's list, where nobody reads that any longer: every link that told where it
     * is went to another course. Who is in the course stays in it, since the VLE took nobody out. Empty where a list is
     * read, or never was.
     *
     * @throws RefusedException NOT_FOUND for who is no tutor of it
     */
    public Optional<Instant> listReadUntil(Person tutor, UUID course) {
        taught(tutor, course);
        return Optional.ofNullable((Instant) entities.createNativeQuery("""
            select max(m.roster_at) from membership m where m.course_id = ?1 and m.active and m.roster is not null
            and not exists (select 1 from resource_link l where l.course_id = ?1 and l.memberships is not null)""", Instant.class)
                .setParameter(1, course)
                .getSingleResult());
    }

    /** @throws RefusedException NOT_FOUND where they are not a tutor of it */
    public Course taught(Person person, UUID course) {
        return role(person, course)
                .filter(role -> role == CourseRole.TUTOR)
                .flatMap(tutor -> Course.<Course>findByIdOptional(course))
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
    }

    /**
     * A course without a VLE, taught by who makes it.
     *
     * @throws RefusedException NOT_FOUND for who is no tutor, or what is wrong with the title
     */
    public Course create(Person person, String title) {
        if (person.role != Role.TUTOR) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        Course course = new Course();
        course.id = UUID.randomUUID();
        course.title = new LabelName(title).text();
        course.createdAt = clock.instant();
        course.persist();
        entities.flush();
        audit.write(Act.of(Action.COURSE_MADE).by(person.id).in(course.id));
        memberships.put(course.id, new Participant(person.id, Optional.of(CourseRole.TUTOR)));
        return course;
    }

    /**
     * @throws RefusedException NOT_FOUND where they do not teach it or the VLE names it, or what is wrong with the
     *     title
     */
    public void rename(Person person, UUID id, String title) {
        Course course = taught(person, id);
        if (course.platformId != null) {
            throw new RefusedException(Refusal.NOT_FOUND);
        }
        String before = course.title;
        course.title = new LabelName(title).text();
        audit.changed(
                Act.of(Action.COURSE_RENAMED).by(person.id).in(id).from(before).into(course.title));
    }

    /** The VLE's course, made known at its first launch; its title is what the VLE calls it now. */
    public Course launched(UUID platform, String context, String title) {
        entities.createNativeQuery("""
            insert into course (id, platform_id, context, title, created_at) values (?1, ?2, ?3, ?4, ?5)
            on conflict (platform_id, context) do update set title = excluded.title""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, platform)
                .setParameter(3, context)
                .setParameter(4, title)
                .setParameter(5, clock.instant())
                .executeUpdate();
        Course course = Course.<Course>find("platformId = ?1 and context = ?2", platform, context)
                .firstResult();
        entities.refresh(course);
        return course;
    }

    /** Writes down that this person is here now, and as what. @return what they are */
    public CourseRole enter(UUID course, UUID person, CourseRole role) {
        return memberships.came(course, new Participant(person, Optional.of(role)));
    }
}
