package org.perceptory.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class EnrolmentsTest {
    @Inject
    Classroom classroom;

    @Inject
    Enrolments enrolments;

    @Inject
    Invitations invitations;

    @Inject
    Courses courses;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    HandingIn handingIn;

    @Inject
    Projects projects;

    @Inject
    ClassList classList;

    Room room;
    UUID course;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
        course = room.course().id;
    }

    @Test
    void whoIsTakenOutSeesNothingAndWhatWasHandedInStays() {
        Submission submission = classroom.handedIn(room);
        UUID work = parts.work(room.student(), room.activity().id).orElseThrow().id;

        enrolments.remove(room.tutor(), course, room.student().id);

        assertThat(courses.find(room.student(), course)).isEmpty();
        assertThat(activities.find(room.student(), room.activity().id)).isEmpty();
        assertRefused(
                Refusal.NOT_FOUND, () -> handingIn.handIn(room.student(), room.activity().id, submission.modelId, ""));
        assertThat(projects.find(room.student(), work)).as("their own").isPresent();
        assertThat(classList.of(room.tutor(), room.activity().id))
                .extracting(row -> row.submission())
                .containsExactly(submission.id);
        assertThat(enrolments.former(room.tutor(), course))
                .extracting(member -> member.person().id)
                .containsExactly(room.student().id);

        enrolments.takeBack(room.tutor(), course, room.student().id);

        assertThat(parts.work(room.student(), room.activity().id))
                .map(project -> project.id)
                .hasValue(work);
        assertThat(courses.role(room.student(), course)).hasValue(CourseRole.STUDENT);
        assertThat(enrolments.former(room.tutor(), course)).isEmpty();
    }

    @Test
    void theLinkDoesNotLetThemInAgain() {
        String code = invitations.invite(room.tutor(), course);
        enrolments.remove(room.tutor(), course, room.student().id);
        assertRefused(Refusal.TAKEN_OUT, () -> invitations.join(room.student(), code));
        assertThat(courses.role(room.student(), course)).isEmpty();
    }

    @Test
    void onlyItsTutorsTakeOutAndOnlyStudents() {
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        assertRefused(Refusal.NOT_FOUND, () -> enrolments.remove(room.tutor(), course, second.id));
        assertRefused(Refusal.NOT_FOUND, () -> enrolments.remove(room.tutor(), course, UUID.randomUUID()));
        assertRefused(Refusal.NOT_FOUND, () -> enrolments.takeBack(room.tutor(), course, room.student().id));
        List<Person> others = new java.util.ArrayList<>(room.strangers().values());
        others.add(room.student());
        for (Person other : others) {
            assertRefused(Refusal.NOT_FOUND, () -> enrolments.remove(other, course, room.student().id));
            assertRefused(Refusal.NOT_FOUND, () -> enrolments.takeBack(other, course, room.student().id));
            assertRefused(Refusal.NOT_FOUND, () -> enrolments.former(other, course));
        }
    }

    @Test
    void ofAVlesCourseTheVleDecides() {
        QuarkusTransaction.requiringNew()
                .run(() -> Course.getEntityManager()
                        .createNativeQuery("""
        with p as (insert into platform (id, name, issuer, client_id, authorization_endpoint, token_endpoint, key_set_url,
          enabled, created_at) values (gen_random_uuid(), 'VLE', cast(gen_random_uuid() as text), 'us', 'https://a.example', 'https://a.example',
          'https://a.example', true, now()) returning id)
        update course set platform_id = p.id, context = 'c' from p where course.id = ?1""")
                        .setParameter(1, course)
                        .executeUpdate());
        assertRefused(Refusal.NOT_FOUND, () -> enrolments.remove(room.tutor(), course, room.student().id));
        assertThat(courses.role(room.student(), course)).isPresent();
    }
}
