package org.perceptory.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CourseTutorsTest {
    @Inject
    Classroom classroom;

    @Inject
    Courses courses;

    @Inject
    CourseTutors tutors;

    @Inject
    Enrolments enrolments;

    @Inject
    Audit audit;

    @Inject
    EntityManager entities;

    Room room;
    UUID course;
    Person student;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
        course = room.course().id;
        student = room.student();
    }

    @Test
    void aMemberBecomesATutorAndTheFirstMayGoThen() {
        assertRefused(Refusal.LAST_TUTOR, () -> tutors.remove(room.tutor(), course, room.tutor().id));
        tutors.add(room.tutor(), course, student.id);
        assertThat(audit.latest(1).getFirst().action).isEqualTo(Action.COURSE_ROLE_GIVEN);
        assertThat(courses.role(student, course)).contains(CourseRole.TUTOR);

        tutors.remove(room.tutor(), course, room.tutor().id);
        assertThat(audit.latest(1).getFirst().action).isEqualTo(Action.COURSE_ROLE_GIVEN);
        assertThat(courses.role(room.tutor(), course)).isEmpty();
        assertRefused(Refusal.LAST_TUTOR, () -> tutors.remove(student, course, student.id));
    }

    @Test
    void onlyWhoTeachesACourseAloneIsToldOfIt() {
        String title = room.course().title;
        assertThat(tutors.alone(room.tutor())).contains(title);
        assertThat(tutors.alone(student)).isEmpty();
        tutors.add(room.tutor(), course, student.id);
        assertThat(tutors.alone(room.tutor())).isEmpty();
        tutors.remove(room.tutor(), course, room.tutor().id);
        assertThat(tutors.alone(student)).containsExactly(title);
        assertThat(tutors.alone(room.tutor())).isEmpty();
    }

    @Test
    void whoIsBackAgainIsAStudent() {
        tutors.add(room.tutor(), course, student.id);
        tutors.remove(room.tutor(), course, student.id);
        enrolments.takeBack(room.tutor(), course, student.id);
        assertThat(courses.role(student, course)).contains(CourseRole.STUDENT);
    }

    @Test
    void onlyItsTutorsSayWhoTeachesAndOnlyMembersDo() {
        classroom.toEach(room, (who, stranger) -> {
            assertRefused(Refusal.NOT_FOUND, () -> tutors.add(stranger, course, student.id));
            assertRefused(Refusal.NOT_FOUND, () -> tutors.remove(stranger, course, room.tutor().id));
            assertRefused(Refusal.NOT_FOUND, () -> tutors.add(room.tutor(), course, stranger.id));
            assertRefused(Refusal.NOT_FOUND, () -> tutors.remove(room.tutor(), course, stranger.id));
        });
        assertRefused(Refusal.NOT_FOUND, () -> tutors.add(student, course, student.id));
        assertRefused(Refusal.NOT_FOUND, () -> tutors.remove(room.tutor(), course, student.id));
        assertRefused(Refusal.NOT_FOUND, () -> tutors.add(room.tutor(), course, room.tutor().id));
    }

    @Test
    void ofAVlesCourseTheVleDecides() {
        QuarkusTransaction.requiringNew().run(() -> {
            UUID platform = UUID.randomUUID();
            entities.createNativeQuery("""
                insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url, enabled, created_at)
                values (?1, 'VLE', cast(?1 as text), 'us', 'a', 'b', 'c', true, now())""").setParameter(1, platform).executeUpdate();
            Course.update("platformId = ?1, context = 'c' where id = ?2", platform, course);
        });
        assertRefused(Refusal.NOT_FOUND, () -> tutors.add(room.tutor(), course, student.id));
        assertRefused(Refusal.NOT_FOUND, () -> tutors.remove(room.tutor(), course, room.tutor().id));
    }
}
