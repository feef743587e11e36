package org.perceptory.domain.lti;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Membership;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;

/** Who is in a course, as its VLE says. */
@ApplicationScoped
@Transactional
public class Roster {
    /** @param name and e-mail are empty where the VLE keeps them to itself */
    public record Member(String subject, String name, String email, CourseRole role) {}

    private final EntityManager entities;
    private final People people;
    private final Courses courses;
    private final Clock clock;

    Roster(EntityManager entities, People people, Courses courses, Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.people = people;
        this.clock = clock;
    }

    /** From now on these are the people of the course who come from this issuer; others are no longer active. */
    public void replace(UUID course, String issuer, List<Member> members) {
        Set<UUID> here = new HashSet<>();
        for (Member member : members) {
            Person person = people.signedIn(issuer, member.subject(), Role.STUDENT);
            people.describe(person.id, given(member.name(), person.name), given(member.email(), person.email));
            put(course, person.id, member.role());
            here.add(person.id);
        }
        Membership.<Membership>list("courseId", course).stream()
                .filter(membership -> !here.contains(membership.personId))
                .filter(membership -> people.hasIdentity(membership.personId, issuer))
                .forEach(membership -> membership.active = false);
    }

    private void put(UUID course, UUID person, CourseRole role) {
        courses.giving(course, person, role);
        entities.createNativeQuery("""
            insert into membership (course_id, person_id, role, active, created_at) values (?1, ?2, ?3, true, ?4)
            on conflict (course_id, person_id) do update set role = excluded.role, active = true""")
                .setParameter(1, course)
                .setParameter(2, person)
                .setParameter(3, role.name())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    private static String given(String now, String before) {
        return now.isBlank() ? before : now;
    }
}
