package org.perceptory.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.lti.Platform;
import org.perceptory.domain.lti.PlatformFacts;
import org.perceptory.domain.lti.Platforms;
import org.perceptory.domain.lti.Roster;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonClaims;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.person.WaysIn;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RaisedTutorsTest {
    @Inject
    RaisedTutors raised;

    @Inject
    Courses courses;

    @Inject
    Platforms platforms;

    @Inject
    Roster roster;

    @Inject
    People people;

    @Inject
    WaysIn ways;

    @Inject
    Given given;

    @Inject
    Classroom classroom;

    String issuer;
    UUID course;
    Person teacher;
    Person assistant;

    @BeforeEach
    void aCourseOfAVle() {
        issuer = "https://" + UUID.randomUUID() + ".example";
        Platform platform = platforms.register(new PlatformFacts(
                "VLE",
                issuer,
                "client",
                issuer + "/auth",
                issuer + "/token",
                "",
                "",
                issuer + "/keys",
                true,
                List.of(),
                List.of()));
        course = courses.launched(platform.id, "course", "Machine learning").id;
        teacher = comes("teacher", CourseRole.TUTOR);
        assistant = comes("assistant", CourseRole.STUDENT);
    }

    @Test
    void whoIsRaisedStaysATutorThroughRostersAndLaunchesUntilATutorTakesItBack() {
        raised.raise(teacher, course, assistant.id);
        assertThat(role()).isEqualTo(CourseRole.TUTOR);
        reads(learner("assistant"), tutor("teacher"));
        assertThat(role()).isEqualTo(CourseRole.TUTOR);
        comes("assistant", CourseRole.STUDENT);
        assertThat(role()).isEqualTo(CourseRole.TUTOR);

        raised.lower(teacher, course, assistant.id);
        assertThat(role()).isEqualTo(CourseRole.STUDENT);
        reads(learner("assistant"), tutor("teacher"));
        assertThat(role()).isEqualTo(CourseRole.STUDENT);
    }

    @Test
    void whoTheVleMadeATutorIsOneAfterItIsTakenBackHere() {
        raised.raise(teacher, course, assistant.id);
        raised.lower(teacher, course, assistant.id);
        comes("assistant", CourseRole.TUTOR);
        assertThat(role()).isEqualTo(CourseRole.TUTOR);
        assertRefused(Refusal.NOT_FOUND, () -> raised.lower(teacher, course, assistant.id));
    }

    @Test
    void whoIsRaisedIsStillOutWhenTheVleSaysSo() {
        raised.raise(teacher, course, assistant.id);
        reads(learner("assistant"), tutor("teacher"));
        reads(tutor("teacher"));
        assertThat(courses.role(assistant, course)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> raised.lower(teacher, course, assistant.id));
    }

    @Test
    void onlyItsTutorsRaiseAndOnlyItsStudents() {
        Person student = comes("student", CourseRole.STUDENT);
        List.of(student, given.student(), given.admin(), classroom.tutor())
                .forEach(other -> assertRefused(Refusal.NOT_FOUND, () -> raised.raise(other, course, assistant.id)));
        assertRefused(Refusal.NOT_FOUND, () -> raised.raise(teacher, course, given.student().id));
        assertRefused(Refusal.NOT_FOUND, () -> raised.raise(teacher, course, teacher.id));
        assertRefused(Refusal.NOT_FOUND, () -> raised.lower(teacher, course, teacher.id));
        raised.raise(teacher, course, assistant.id);
        assertRefused(Refusal.NOT_FOUND, () -> raised.lower(student, course, assistant.id));
        assertThat(role()).isEqualTo(CourseRole.TUTOR);
    }

    @Test
    void aCourseWithoutAVleHasNoneRaised() {
        var room = classroom.open();
        assertRefused(Refusal.NOT_FOUND, () -> raised.raise(room.tutor(), room.course().id, room.student().id));
    }

    @Test
    void twoAccountsThatBecomeOneKeepIt() {
        Person other = comes("the-same", CourseRole.STUDENT);
        raised.raise(teacher, course, assistant.id);
        ways.join(assistant, other);
        assertThat(courses.role(other, course)).contains(CourseRole.TUTOR);
        reads(learner("the-same"), tutor("teacher"));
        assertThat(courses.role(other, course)).contains(CourseRole.TUTOR);
    }

    private CourseRole role() {
        return courses.role(assistant, course).orElseThrow();
    }

    private Person comes(String subject, CourseRole role) {
        Person person = people.signedIn(issuer, subject, Role.STUDENT);
        courses.enter(course, person.id, role);
        return person;
    }

    private void reads(Roster.Member... members) {
        var reading = new RosterReading(issuer + "/roster", Instant.now());
        roster.named(course, issuer, List.of(members), reading);
        roster.ended(course, reading, teacher.id);
    }

    private static Roster.Member learner(String subject) {
        return member(subject, CourseRole.STUDENT);
    }

    private static Roster.Member tutor(String subject) {
        return member(subject, CourseRole.TUTOR);
    }

    private static Roster.Member member(String subject, CourseRole role) {
        return new Roster.Member(new PersonClaims(subject, "", "", ""), Optional.of(role));
    }
}
