package org.perceptory.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.access.SignIns;
import org.perceptory.domain.activity.Extension;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.person.Directory;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectRemoval;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** A mark can be asked about for half a year after it was released, whatever becomes of the account. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AssessedWorkTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    Directory directory;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    ClassList classList;

    @Inject
    Samples samples;

    @Inject
    AccessTokens tokens;

    @Inject
    SignIns signIns;

    @Inject
    ProjectRemoval removal;

    @Inject
    DeletedProjects deleted;

    @Inject
    LastDay lastDay;

    @Inject
    Audit audit;

    @Inject
    AssessedWork assessed;

    @Inject
    Erasure erasure;

    @Inject
    RetentionSettings settings;

    Room room;
    Person student;
    Submission work;

    @BeforeEach
    void aMarkIsReleased() {
        room = classroom.open();
        student = room.student();
        people.describe(student.id, "Ada", "ada@example.org");
        work = classroom.handedIn(room);
        reviews.save(room.tutor(), work.id, "Well done", BigDecimal.TEN);
        releases.release(room.tutor(), work.id);
    }

    @ParameterizedTest(name = "deleted by {0}")
    @ValueSource(strings = {"the student", "an admin"})
    void theTutorFindsWorkAndMarkAfterItsAccountIsDeleted(String who) {
        Person by = who.equals("an admin") ? given.admin() : student;
        Project own = given.project(student);
        String token = tokens.issue(student, "Notebook").secret();
        String signIn = signIns.open(student);
        var told = assessed.of(student.id).orElseThrow();
        assertThat(told.works()).isEqualTo(1);
        assertThat(told.until())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(179)), Instant.now().plus(Duration.ofDays(180)));

        erasure.person(by, student.id);

        assertThat(reviews.of(room.tutor(), work.id))
                .singleElement()
                .satisfies(review -> assertThat(review.points).isEqualByComparingTo("10"));
        assertThat(samples.of(room.tutor(), work.projectId)).isNotEmpty();
        assertThat(classList.of(room.tutor(), room.activity().id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo("Ada");
                    assertThat(row.submission()).isEqualTo(work.id);
                    assertThat(row.begun()).isFalse();
                });
        assertThat(tokens.owner(token)).isEmpty();
        assertThat(signIns.person(signIn)).isEmpty();
        assertThat(people.identities(student)).isEmpty();
        assertThat(Project.<Project>findByIdOptional(own.id)).isEmpty();
        Person left = people.find(student.id).orElseThrow();
        assertThat(left.email).isNull();
        assertThat(left.erasedAt).isNotNull();
        assertThat(audit.latest(1).getFirst()).satisfies(entry -> {
            assertThat(entry.action).isEqualTo(Action.PERSON_DELETED);
            assertThat(entry.byId).isEqualTo(by.id);
            assertThat(entry.detail).isEqualTo("kept=1 projects=2 submissions=0");
        });
    }

    @Test
    void whoIsDeletedIsNobodyToAnAdminAndIsNobodyWhenTheyComeAgain() {
        var identity = people.identities(student).getFirst();
        Person admin = given.admin();
        erasure.person(admin, student.id);

        assertThat(directory.search(admin, "ada", 100))
                .noneMatch(entry -> entry.person().id.equals(student.id));
        assertRefused(Refusal.NOT_FOUND, () -> directory.role(admin, student.id, Role.ADMIN));
        assertThat(people.signedIn(identity.issuer, identity.subject, Role.STUDENT).id)
                .isNotEqualTo(student.id);
    }

    @ParameterizedTest(name = "{0} days after the release: still there {1}")
    @CsvSource({"0, true", "179, true", "181, false", "1000, false"})
    void itGoesWhenItsTimeHasCome(int days, boolean there) {
        erasure.person(student, student.id);
        after(days);

        assertThat(Submission.<Submission>findByIdOptional(work.id).isPresent()).isEqualTo(there);
        assertThat(Person.<Person>findByIdOptional(student.id).isPresent()).isEqualTo(there);
        assertThat(Project.<Project>findByIdOptional(work.projectId).isPresent())
                .isEqualTo(there);
    }

    @Test
    void aMarkThatIsTakenBackToBeChangedProtectsTheWorkAsOneThatIsReleased() {
        set("update review set released_at = now() - interval '181 days' where submission_id = ?1", work.id);
        releases.reopen(room.tutor(), work.id);
        assertThat(assessed.of(student.id).orElseThrow().works()).isEqualTo(1);

        erasure.person(student, student.id);

        assertThat(Submission.<Submission>findByIdOptional(work.id)).isPresent();
        assertThat(reviews.of(room.tutor(), work.id)).hasSize(1);
        after(181);
        assertThat(Submission.<Submission>findByIdOptional(work.id)).isEmpty();
    }

    @Test
    void oneWhoCannotBeErasedKeepsNobodyElse() {
        erasure.person(student, student.id);
        Room next = classroom.open();
        Submission other = classroom.handedIn(next);
        reviews.save(next.tutor(), other.id, "Well done", BigDecimal.ONE);
        releases.release(next.tutor(), other.id);
        erasure.person(next.student(), next.student().id);

        // Whoever comes first by their id: the other comes after it.
        UUID stuck = Stream.of(student.id, next.student().id)
                .min(Comparator.comparing(UUID::toString))
                .orElseThrow();
        UUID free = stuck.equals(student.id) ? next.student().id : student.id;

        assertThatThrownBy(() -> after(181, stuck)).hasMessageContaining("1 that lasted long enough");

        entities.clear();
        assertThat(Person.<Person>findByIdOptional(stuck)).isPresent();
        assertThat(Person.<Person>findByIdOptional(free)).isEmpty();
    }

    @Test
    void whyTheyHadLongerGoesWithTheAccountAndThatTheyHadStays() {
        QuarkusTransaction.requiringNew()
                .run(() -> Extension.getEntityManager()
                        .createNativeQuery("insert into extension (activity_id, person_id, due_at, reason, granted_at)"
                                + " values (?1, ?2, now(), 'a stay in hospital', now())")
                        .setParameter(1, room.activity().id)
                        .setParameter(2, student.id)
                        .executeUpdate());

        erasure.person(student, student.id);

        Extension left = Extension.findById(new Extension.Key(room.activity().id, student.id));
        assertThat(left.dueAt).isNotNull();
        assertThat(left.reason).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"not released", "released long ago"})
    void otherWorkGoesAtOnce(String which) {
        if (which.equals("not released")) {
            set("update review set released_at = null where submission_id = ?1", work.id);
        } else {
            set("update review set released_at = now() - interval '181 days' where submission_id = ?1", work.id);
        }
        assertThat(assessed.of(student.id)).isEmpty();

        erasure.person(student, student.id);

        assertThat(Person.<Person>findByIdOptional(student.id)).isEmpty();
        assertThat(Submission.<Submission>findByIdOptional(work.id)).isEmpty();
    }

    @Test
    void aMarkThatIsTakenBackToBeChangedKeepsItsWork() {
        erasure.person(student, student.id);
        releases.reopen(room.tutor(), work.id);
        after(100);
        assertThat(reviews.of(room.tutor(), work.id)).hasSize(1);
    }

    @Test
    void ofACourseWhoseTimeHasComeItIsWaitedForToo() {
        QuarkusTransaction.requiringNew().run(() -> {
            Course closed = Course.findById(room.course().id);
            closed.closesOn = LocalDate.now().minusDays(400);
        });
        after(0);
        assertThat(Course.<Course>findByIdOptional(room.course().id)).isPresent();
        after(181);
        assertThat(Course.<Course>findByIdOptional(room.course().id)).isEmpty();
    }

    @Test
    void theCourseTakesItAlongWhenAnAdminDeletesIt() {
        erasure.person(student, student.id);
        erasure.course(given.admin(), room.course().id);
        assertThat(Person.<Person>findByIdOptional(student.id)).isEmpty();
    }

    /** A table that comes to refer to people is to be thought of: does it go at once, or with the work? */
    @Test
    @SuppressWarnings("unchecked")
    void everyTableThatRefersToPeopleIsThoughtOf() {
        List<String> tables = entities.createNativeQuery("""
            select distinct c.conrelid\\:\\:regclass\\:\\:text from pg_constraint c
            where c.contype = 'f' and c.confrelid = cast('person' as regclass)""", String.class).getResultList();
        assertThat(new TreeSet<>(tables))
                .as("those that Erasure.AT_ONCE names, and those that go with their project or work")
                .containsExactly(
                        "access_token",
                        "account_invitation",
                        "allotment",
                        "deep_link",
                        "extension",
                        "grade",
                        "identity",
                        "local_account",
                        "membership",
                        "project",
                        "regrade_request",
                        "review",
                        "saved_comment",
                        "sign_in",
                        "submission",
                        "training_job");
    }

    /** What the hourly look does so many days from now. */
    private void after(int days) {
        after(days, null);
    }

    /** @param stuck whom something keeps from being erased; null: nobody */
    private void after(int days, UUID stuck) {
        Clock then = Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
        var kept = new AssessedWork(entities, settings, then);
        var erasing = new Erasure(entities, removal, kept, audit, then) {
            @Override
            public void person(UUID person) {
                super.person(person);
                if (person.equals(stuck)) {
                    throw new IllegalStateException("a row that nobody thought of");
                }
            }
        };
        var look = new Retention(entities, erasing, signIns, deleted, kept, lastDay, audit, settings, then);
        look.run();
        entities.clear();
    }

    private void set(String change, UUID id) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery(change).setParameter(1, id).executeUpdate());
    }
}
