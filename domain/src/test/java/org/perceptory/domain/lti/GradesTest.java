package org.perceptory.domain.lti;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.lti.Grades.Due;
import org.perceptory.domain.lti.Grades.Problem;
import org.perceptory.domain.lti.Grades.Progress;
import org.perceptory.domain.lti.Grades.State;
import org.perceptory.domain.lti.Grades.Undelivered;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class GradesTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Inject
    EntityManager entities;

    @Inject
    Platforms platforms;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    ResourceLinks links;

    @Inject
    Given given;

    private final UUID activity = UUID.randomUUID();
    private Person student;
    private Platform platform;
    private Course course;

    @Test
    @TestTransaction
    void aGradeIsTakenOnceAndSent() {
        place();
        Grades grades = at(NOW);
        assertThat(grades.enter(activity, student.id, new BigDecimal("72.50"), 100, "Well done"))
                .isEqualTo(1);
        Due due = grades.take().orElseThrow();
        assertThat(due.subject()).isEqualTo("student-1");
        assertThat(due.points()).isEqualByComparingTo("72.5");
        assertThat(due.gradedAt()).isEqualTo(NOW);
        assertThat(grades.take()).as("while somebody tries it").isEmpty();
        grades.sent(due);
        assertThat(at(NOW.plus(Duration.ofDays(1))).take()).isEmpty();
        assertThat(grades.progress(activity, student.id)).contains(new Progress(State.SENT, null));
    }

    @Test
    @TestTransaction
    void aGradeThatIsEnteredWhileTheOldOneIsSentIsNewerAndSentToo() {
        place();
        Grades grades = at(NOW);
        grades.enter(activity, student.id, BigDecimal.ONE, 100, "");
        Due first = grades.take().orElseThrow();
        grades.enter(activity, student.id, BigDecimal.TEN, 100, "");
        grades.sent(first);
        Due second = grades.take().orElseThrow();
        assertThat(second.points()).isEqualByComparingTo("10");
        assertThat(second.gradedAt()).isAfter(first.gradedAt());
    }

    @Test
    @TestTransaction
    void whatMayPassIsTriedLaterAndLaterAndWhatCannotIsNot() {
        place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        Instant now = NOW;
        for (Duration wait : List.of(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1))) {
            Due due = at(now).take().orElseThrow();
            at(now).failed(due, Problem.UNREACHABLE);
            assertThat(at(now.plus(wait).minusMillis(1)).take()).isEmpty();
            now = now.plus(wait);
        }
        assertThat(at(now).progress(activity, student.id)).contains(new Progress(State.WAITING, Problem.UNREACHABLE));
        at(now).failed(at(now).take().orElseThrow(), Problem.NEWER_THERE);
        assertThat(at(now.plus(Duration.ofDays(9))).take()).isEmpty();
        assertThat(at(now).progress(activity, student.id)).contains(new Progress(State.FAILED, Problem.NEWER_THERE));
    }

    @ParameterizedTest
    @TestTransaction
    @EnumSource(names = {"UNREACHABLE", "NOT_ALLOWED", "NO_COLUMN"})
    void whatIsNotSaidOfTheScoreIsTriedForAWeek(Problem problem) {
        place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        Instant now = NOW;
        Optional<Due> due = at(now).take();
        while (due.isPresent()) {
            at(now).failed(due.get(), problem);
            Instant next = (Instant) entities.createNativeQuery("select max(due_at) from grade", Instant.class)
                    .getSingleResult();
            assertThat(Duration.between(now, next)).isBetween(Duration.ofSeconds(15), Duration.ofHours(2));
            due = at(next).take();
            now = due.isPresent() ? next : now;
        }
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofHours(160), Duration.ofDays(7));
        assertThat(at(now).progress(activity, student.id)).contains(new Progress(State.FAILED, problem));
    }

    @ParameterizedTest
    @TestTransaction
    @EnumSource(Problem.class)
    void aTutorTriesAgainAtOnceWhateverItWas(Problem problem) {
        place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        Due first = at(NOW).take().orElseThrow();
        assertThat(at(NOW).tryAgain(activity, student.id))
                .as("while it is tried")
                .isZero();
        at(NOW).failed(first, problem);
        Instant later = NOW.plusSeconds(1);
        assertThat(at(later).take()).isEmpty();
        assertThat(at(later).tryAgain(activity, UUID.randomUUID())).isZero();
        assertThat(at(later).tryAgain(UUID.randomUUID(), student.id)).isZero();
        assertThat(at(later).tryAgain(activity, student.id)).isEqualTo(1);
        assertThat(at(later).progress(activity, student.id)).contains(new Progress(State.WAITING, null));
        Due again = at(later).take().orElseThrow();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.gradedAt())
                .as("one that the tutor puts in the place of a newer one is the newest")
                .isEqualTo(problem == Problem.NEWER_THERE ? later : NOW);
    }

    @Test
    @TestTransaction
    void allThatDidNotArriveIsCountedAndSentAgainButForNewerOnesInTheVle() {
        place();
        Problem[] all = Problem.values();
        for (int i = 0; i < all.length; i++) {
            Person other = people.signedIn("https://grades.example", "other-" + i, Role.STUDENT);
            at(NOW).enter(activity, other.id, BigDecimal.ONE, 100, "");
            at(NOW).failed(at(NOW).take().orElseThrow(), all[i]);
        }
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        at(NOW).sent(at(NOW).take().orElseThrow());
        assertThat(at(NOW).undelivered(activity))
                .containsExactlyInAnyOrder(
                        new Undelivered(Problem.UNREACHABLE, true, 1),
                        new Undelivered(Problem.NOT_ALLOWED, true, 1),
                        new Undelivered(Problem.NO_COLUMN, true, 1),
                        new Undelivered(Problem.REFUSED, false, 1),
                        new Undelivered(Problem.NEWER_THERE, false, 1));
        assertThat(at(NOW).undelivered(UUID.randomUUID())).isEmpty();

        assertThat(at(NOW).tryAgain(activity)).isEqualTo(4);
        assertThat(at(NOW).undelivered(activity)).containsExactly(new Undelivered(Problem.NEWER_THERE, false, 1));
    }

    @Test
    @TestTransaction
    void whatWasSentStaysSentWhateverALateTrySays() {
        place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        Due slow = at(NOW).take().orElseThrow();
        Due second = at(NOW.plus(Duration.ofMinutes(3))).take().orElseThrow();
        at(NOW).sent(second);
        at(NOW).failed(slow, Problem.NEWER_THERE);
        assertThat(at(NOW).progress(activity, student.id)).contains(new Progress(State.SENT, null));
    }

    @Test
    @TestTransaction
    void aLaunchThatSaysNothingOfGradesForgetsNothingAndAnotherCourseAll() {
        place();
        ResourceLink link =
                ResourceLink.<ResourceLink>find("activityId", activity).firstResult();
        links.launched(told(link.courseId, "https://grades.example/item", "score lineitem"));
        ResourceLink silent = links.launched(told(link.courseId, null, ""));
        assertThat(silent.lineItem).isEqualTo("https://grades.example/item");
        assertThat(silent.scopes).isEqualTo("score lineitem");
        assertThat(links.launched(told(link.courseId, null, "score")).scopes).isEqualTo("score");
        ResourceLink moved = links.launched(told(courses.launched(platform.id, "course-2", "Other").id, null, ""));
        assertThat(moved.lineItem).isNull();
        assertThat(moved.scopes).isEmpty();
    }

    private ResourceLinks.Place told(UUID course, String lineItem, String scopes) {
        return new ResourceLinks.Place(platform.id, "1", "link-1", course, "Cats", lineItem, null, scopes, null);
    }

    @Test
    @TestTransaction
    void aTryThatNobodyEndedIsTakenAgain() {
        place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "");
        assertThat(at(NOW).take()).isPresent();
        assertThat(at(NOW.plus(Duration.ofMinutes(3))).take())
                .map(Due::attempts)
                .contains(2);
    }

    @Test
    @TestTransaction
    void whoTheVleDoesNotKnowGetsNothingThere() {
        place();
        Person local = people.signedIn("local", UUID.randomUUID().toString(), Role.STUDENT);
        assertThat(at(NOW).enter(activity, local.id, BigDecimal.ONE, 100, "")).isZero();
        assertThat(at(NOW).enter(UUID.randomUUID(), student.id, BigDecimal.ONE, 100, ""))
                .isZero();
        assertThat(at(NOW).progress(activity, local.id)).isEqualTo(Optional.empty());
    }

    @Test
    @TestTransaction
    void aPlaceThatIsLedElsewhereIsSentTheNewActivitysReleasedPointsAndNotTheOldOnes() {
        UUID link = place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "old");
        Person other = people.signedIn("https://grades.example", "student-2", Role.STUDENT);
        Person third = people.signedIn("https://grades.example", "student-3", Role.STUDENT);
        at(NOW).enter(activity, other.id, BigDecimal.ONE, 100, "old");
        UUID dogs = activity(course.id);
        reviewed(dogs, other, new BigDecimal("7"), true);
        reviewed(dogs, third, new BigDecimal("8"), false);

        links.claimed(links.find(link), dogs);

        Grades later = at(Instant.now().plusSeconds(60));
        Due due = later.take().orElseThrow();
        assertThat(due.subject()).isEqualTo("student-2");
        assertThat(due.points()).isEqualByComparingTo("7");
        assertThat(due.gradedAt()).isAfter(NOW);
        assertThat(later.take())
                .as("what is not released, and the old activity's")
                .isEmpty();
        later.sent(due);
        links.claimed(links.find(link), dogs);
        assertThat(later.take()).as("led where it led already").isEmpty();
    }

    @Test
    @TestTransaction
    void aPlaceThatMovesToAnotherCourseTakesNoGradesAlong() {
        UUID link = place();
        at(NOW).enter(activity, student.id, BigDecimal.ONE, 100, "old");
        Course another = courses.launched(platform.id, "course-2", "Another");
        links.launched(new ResourceLinks.Place(
                platform.id, "1", "link-1", another.id, "Cats", "https://grades.example/item-2", null, "", null));
        assertThat(links.find(link).activityId).isNull();
        assertThat(at(NOW).take()).isEmpty();
    }

    private UUID activity(UUID of) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("""
        insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
        values (?1, ?2, 'Dogs', '', 'IMAGE', '', now(), now())""").setParameter(1, id).setParameter(2, of).executeUpdate();
        return id;
    }

    private void reviewed(UUID of, Person person, BigDecimal points, boolean released) {
        UUID submission = UUID.randomUUID();
        UUID project = given.project(person).id;
        UUID model = UUID.randomUUID();
        entities.flush();
        entities.createNativeQuery("""
        insert into model (id, project_id, version, backbone, backbone_sha256, head, labels, settings, evaluation, threshold,
          onnx_sha256, onnx_bytes, verification, fingerprint, samples, created_at)
        values (?1, ?2, 1, 'any', '', '', '[]', '{}', '{}', 0.4, '', 5, '{}', '', 1, now())""")
                .setParameter(1, model)
                .setParameter(2, project)
                .executeUpdate();
        entities.createNativeQuery("""
        insert into submission (id, activity_id, person_id, project_id, model_id, note, state, late, receipt, submitted_at)
        values (?1, ?2, ?3, ?4, ?5, '', 'HANDED_IN', false, '', now())""")
                .setParameter(1, submission)
                .setParameter(2, of)
                .setParameter(3, person.id)
                .setParameter(4, project)
                .setParameter(5, model)
                .executeUpdate();
        entities.createNativeQuery("""
        insert into review (id, submission_id, points, released_at, created_at, changed_at)
        values (?1, ?2, ?3, case when ?4 then now() end, now(), now())""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, submission)
                .setParameter(3, points)
                .setParameter(4, released)
                .executeUpdate();
    }

    private UUID place() {
        entities.createNativeQuery("delete from grade").executeUpdate();
        platform = platforms.register(new PlatformFacts(
                "VLE",
                "https://grades.example",
                UUID.randomUUID().toString(),
                "https://grades.example/auth",
                "https://grades.example/token",
                "",
                "",
                "https://grades.example/keys",
                false,
                List.of("1"),
                List.of()));
        student = people.signedIn("https://grades.example", "student-1", Role.STUDENT);
        course = courses.launched(platform.id, "course-1", "Machine learning");
        entities.createNativeQuery("""
        insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
        values (?1, ?2, 'Cats and dogs', '', 'IMAGE', '', now(), now())""")
                .setParameter(1, activity)
                .setParameter(2, course.id)
                .executeUpdate();
        ResourceLink link = links.launched(new ResourceLinks.Place(
                platform.id, "1", "link-1", course.id, "Cats and dogs", "https://grades.example/item", null, "", null));
        links.claimed(link, activity);
        entities.flush();
        return link.id;
    }

    private Grades at(Instant now) {
        return new Grades(entities, Clock.fixed(now, ZoneOffset.UTC));
    }
}
