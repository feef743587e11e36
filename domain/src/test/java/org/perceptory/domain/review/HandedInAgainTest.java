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
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** What goes along with what is handed in next: whose points count, and the question that nobody answered. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HandedInAgainTest {
    @Inject
    Classroom classroom;

    @Inject
    HandingIn handingIn;

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
    Submission first;
    Person other;

    @BeforeEach
    void somethingHandedIn() {
        room = classroom.open();
        first = classroom.handedIn(room);
        other = classroom.member(room.course(), CourseRole.TUTOR);
    }

    @Test
    void draftsThatCameAlongCountAsTheAllotmentSaysThen() {
        reviews.save(room.tutor(), first.id, "Fine", BigDecimal.ONE);
        handingIn.withdraw(room.student(), first.activityId);
        marking.allot(room.tutor(), first.activityId, room.student().id, other.id);
        Submission next = classroom.handedIn(room);
        assertThat(reviews.of(room.tutor(), next.id))
                .singleElement()
                .satisfies(review -> assertThat(review.counts).isFalse());
        reviews.save(other, next.id, "Mine", BigDecimal.TEN);
        assertThat(reviews.counting(other, next.id).orElseThrow().reviewerId).isEqualTo(other.id);
    }

    @Test
    void aDraftWithoutAllotmentGoesOnCounting() {
        reviews.save(room.tutor(), first.id, "Fine", BigDecimal.ONE);
        Submission next = classroom.handedIn(room);
        assertThat(reviews.counting(other, next.id).orElseThrow().points).isEqualByComparingTo("1");
    }

    @Test
    void whoIsSharedOutCountsAtOnce() {
        marking.allot(room.tutor(), first.activityId, room.student().id, other.id);
        reviews.save(room.tutor(), first.id, "Second marker", BigDecimal.ONE);
        assertThat(reviews.counting(room.tutor(), first.id)).isEmpty();
        classroom.leaves(other);
        assertThat(marking.shareOut(room.tutor(), first.activityId, List.of(room.tutor().id), false))
                .isEqualTo(1);
        assertThat(reviews.counting(room.tutor(), first.id).orElseThrow().reviewerId)
                .isEqualTo(room.tutor().id);
    }

    @Test
    void anOpenQuestionMovesOnAndAnAnsweredOneStays() {
        reviews.save(room.tutor(), first.id, "Fine", BigDecimal.ONE);
        releases.release(room.tutor(), first.id);
        regrades.ask(room.student(), first.id, "Why?");
        assertThat(open()).isEqualTo(1);
        releases.reopen(room.tutor(), first.id);
        Submission next = classroom.handedIn(room);
        assertThat(open()).isEqualTo(1);
        assertThat(regrades.of(room.tutor(), first.activityId))
                .singleElement()
                .satisfies(asked -> assertThat(asked.request().submissionId).isEqualTo(next.id));
        assertThat(regrades.own(room.student(), next.id)).isPresent();
        releases.release(room.tutor(), next.id);
        // From a page that was opened before the student handed in again.
        regrades.answer(room.tutor(), first.id, "Yes", NewPoints.total(BigDecimal.TEN));
        assertThat(open()).isZero();
        releases.reopen(room.tutor(), next.id);
        Submission last = classroom.handedIn(room);
        assertThat(regrades.own(room.student(), last.id)).isEmpty();
        assertThat(regrades.own(room.student(), next.id)).isPresent();
    }

    @Test
    void cellsAreNamedByTheModelThatIsHandedInNow() {
        Submission next = classroom.handedIn(room);
        List<ModelLabel> renamed = List.of(new ModelLabel(UUID.randomUUID(), "Cats, too", "#123456", false));
        QuarkusTransaction.requiringNew().run(() -> Model.<Model>findById(next.modelId).labels = renamed);
        assertThat(QuarkusTransaction.requiringNew().call(() -> comments.classes(room.tutor(), first.id)))
                .as("from a page that was opened before")
                .isEqualTo(renamed);
        classroom.toEach(
                room, (who, stranger) -> assertRefused(Refusal.NOT_FOUND, () -> comments.classes(stranger, first.id)));
    }

    private long open() {
        return classList
                .totals(room.tutor(), room.course().id)
                .get(first.activityId)
                .toRegrade();
    }
}
