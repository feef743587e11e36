package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** Words and points are saved apart: neither takes back what the other became meanwhile, on another page. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class SavedApartTest {
    @Inject
    Classroom classroom;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricPoints rows;

    @Inject
    Regrades regrades;

    Room room;
    Submission submission;
    Person tutor;

    @BeforeEach
    void somethingMarked() {
        room = classroom.open();
        submission = classroom.handedIn(room);
        tutor = room.tutor();
        reviews.save(tutor, submission.id, "Fine", new BigDecimal("7"));
    }

    @Test
    void wordsLeaveThePointsThatARegradeGave() {
        releases.release(tutor, submission.id);
        regrades.ask(room.student(), submission.id, "Why?");
        regrades.answer(tutor, submission.id, "Right", NewPoints.total(new BigDecimal("9.5")));
        reviews.write(tutor, submission.id, "Fine.");
        assertThat(reviews.mine(tutor, submission.id)).satisfies(mine -> {
            assertThat(mine.text).isEqualTo("Fine.");
            assertThat(mine.points).isEqualByComparingTo("9.5");
        });
    }

    @Test
    void pointsLeaveTheWords() {
        reviews.write(tutor, submission.id, "Better");
        reviews.give(tutor, submission.id, new BigDecimal("8"));
        assertThat(reviews.mine(tutor, submission.id).text).isEqualTo("Better");
        reviews.give(tutor, submission.id, null);
        assertThat(reviews.mine(tutor, submission.id).points).isNull();
        assertThat(reviews.mine(tutor, submission.id).text).isEqualTo("Better");
    }

    @Test
    void wordsLeaveTheRowsOfARubric() {
        reviews.save(tutor, submission.id, "Fine", null);
        var row = rubrics.add(tutor, room.activity().id, "Data", 5);
        rows.give(tutor, submission.id, row.id, new BigDecimal("2.5"));
        reviews.write(tutor, submission.id, "Fine.");
        assertThat(reviews.mine(tutor, submission.id).points).isEqualByComparingTo("2.5");
        assertRefused(Refusal.NOT_FOUND, () -> reviews.give(tutor, submission.id, BigDecimal.ONE));
    }

    @Test
    void whatIsTakenBackIsNoReviewAny() {
        reviews.give(tutor, submission.id, null);
        reviews.write(tutor, submission.id, " ");
        assertThat(reviews.of(tutor, submission.id)).isEmpty();
    }

    @Test
    void boundsAreAsEver() {
        assertRefused(
                Refusal.TEXT_TOO_LONG, () -> reviews.write(tutor, submission.id, "x".repeat(Reviews.LONGEST + 1)));
        assertRefused(Refusal.POINTS_OUT_OF_RANGE, () -> reviews.give(tutor, submission.id, new BigDecimal("100.5")));
        classroom.toEach(room, (who, stranger) -> {
            assertRefused(Refusal.NOT_FOUND, () -> reviews.write(stranger, submission.id, "Mine"));
            assertRefused(Refusal.NOT_FOUND, () -> reviews.give(stranger, submission.id, BigDecimal.ONE));
        });
    }
}
