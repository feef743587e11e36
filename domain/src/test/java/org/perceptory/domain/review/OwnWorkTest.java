package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Membership;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;
import org.perceptory.testbed.PostgresResource;

/** A student who was raised to tutor after handing in marks the others, and never their own work. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OwnWorkTest {
    @Inject
    Classroom classroom;

    @Inject
    Submissions submissions;

    @Inject
    Reviews reviews;

    @Inject
    ReviewComments comments;

    @Inject
    Releases releases;

    @Inject
    Marking marking;

    @Inject
    Regrades regrades;

    @Inject
    ClassList classList;

    Room room;
    Submission own;
    Person raised;

    @BeforeEach
    void raisedAfterHandingIn() {
        room = classroom.open();
        own = classroom.handedIn(room);
        raised = room.student();
        QuarkusTransaction.requiringNew()
                .run(() -> Membership.update("role = ?1 where personId = ?2", CourseRole.TUTOR, raised.id));
    }

    /** What a marker does. */
    interface Deed {
        void by(OwnWorkTest test, UUID submission);
    }

    static List<Arguments> deeds() {
        return List.of(
                deed("opens it", (test, it) -> test.submissions.taught(test.raised, it)),
                deed("begins", (test, it) -> test.reviews.mine(test.raised, it)),
                deed("reads", (test, it) -> test.reviews.of(test.raised, it)),
                deed("saves", (test, it) -> test.reviews.save(test.raised, it, "Superb", BigDecimal.TEN)),
                deed("writes", (test, it) -> test.reviews.write(test.raised, it, "Superb")),
                deed("gives", (test, it) -> test.reviews.give(test.raised, it, BigDecimal.TEN)),
                deed("comments", (test, it) -> test.comments.add(test.raised, it, Place.WHOLE, "Superb")),
                deed("releases", (test, it) -> test.releases.release(test.raised, it)),
                deed("reopens", (test, it) -> test.releases.reopen(test.raised, it)),
                deed("takes over", (test, it) -> test.marking.takeOver(test.raised, it)),
                deed(
                        "is allotted it",
                        (test, it) ->
                                test.marking.allot(test.raised, test.own.activityId, test.raised.id, test.raised.id)),
                deed("is asked", (test, it) -> test.regrades.inQuestion(test.raised, it)),
                deed("answers", (test, it) -> test.regrades.answer(test.raised, it, "Yes", NewPoints.NONE)));
    }

    private static Arguments deed(String what, Deed deed) {
        return Arguments.of(what, deed);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void nothingAMarkerDoes(String what, Deed deed) {
        assertRefused(Refusal.NOT_FOUND, () -> deed.by(this, own.id));
        reviews.save(room.tutor(), own.id, "Fine", BigDecimal.ONE);
        releases.release(room.tutor(), own.id);
        assertRefused(Refusal.NOT_FOUND, () -> deed.by(this, own.id));
    }

    @Test
    void whatAnotherGaveIsReadWhenItIsReleasedAndNotReleasedByOneself() {
        reviews.save(room.tutor(), own.id, "Fine", BigDecimal.ONE);
        assertThat(row().points()).isNull();
        assertThat(releases.releaseAll(raised, own.activityId)).isZero();
        assertThat(releases.released(raised, own.id)).isEmpty();
        assertThat(releases.releaseAll(room.tutor(), own.activityId)).isEqualTo(1);
        assertThat(row().points()).isEqualTo(1.0);
        assertThat(releases.released(raised, own.id)).hasSize(1);
    }

    @Test
    void itIsNotSharedOutToThemselvesNorCountedAsTheirsToMark() {
        assertThat(marking.shareOut(room.tutor(), own.activityId, List.of(raised.id), true))
                .isZero();
        assertThat(classList
                        .totals(raised, room.course().id)
                        .get(own.activityId)
                        .toMark())
                .isZero();
        assertThat(classList
                        .totals(room.tutor(), room.course().id)
                        .get(own.activityId)
                        .toMark())
                .isEqualTo(1);
        assertThat(submissions.find(raised, own.id)).as("it stays theirs").isPresent();
    }

    private ClassList.Row row() {
        return classList.of(raised, own.activityId).stream()
                .filter(row -> row.person().equals(raised.id))
                .findFirst()
                .orElseThrow();
    }
}
