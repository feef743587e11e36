package org.perceptory.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.person.Person;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class InvitationsTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Courses all;

    @Inject
    Invitations invitations;

    @Test
    void whoOpensTheLinkIsAStudentOfTheCourse() {
        Person tutor = classroom.tutor();
        Course course = all.create(tutor, "Nets");
        Person student = given.student();
        String code = invitations.invite(tutor, course.id);

        assertThat(invitations.join(student, code).id).isEqualTo(course.id);
        invitations.join(tutor, code);

        assertThat(all.role(student, course.id)).contains(CourseRole.STUDENT);
        assertThat(all.role(tutor, course.id))
                .as("who is in it already stays what they are")
                .contains(CourseRole.TUTOR);
        assertThat(all.members(tutor, course.id)).extracting(m -> m.person().id).containsExactly(tutor.id, student.id);
    }

    @Test
    void anOldOrRevokedLinkLeadsNowhere() {
        Person tutor = classroom.tutor();
        Course course = all.create(tutor, "Nets");
        String old = invitations.invite(tutor, course.id);
        String code = invitations.invite(tutor, course.id);
        assertRefused(Refusal.NOT_FOUND, () -> invitations.join(given.student(), old));
        invitations.revoke(tutor, course.id);
        assertRefused(Refusal.NOT_FOUND, () -> invitations.join(given.student(), code));
    }

    @Test
    void onlyItsTutorsInviteAndSeeWhoIsInIt() {
        Course course = all.create(classroom.tutor(), "Nets");
        Person student = classroom.member(course, CourseRole.STUDENT);
        for (Person who : List.of(student, classroom.tutor(), given.student(), given.admin())) {
            assertRefused(Refusal.NOT_FOUND, () -> invitations.invite(who, course.id));
            assertRefused(Refusal.NOT_FOUND, () -> invitations.revoke(who, course.id));
            assertRefused(Refusal.NOT_FOUND, () -> all.members(who, course.id));
        }
    }
}
