package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReviewsTest {
    @Inject
    Classroom classroom;

    @Inject
    Reviews reviews;

    @Inject
    ReviewComments comments;

    @Inject
    Releases releases;

    @Inject
    Marking marking;

    @Inject
    Samples samples;

    @Inject
    ClassList classList;

    Room room;
    Submission submission;

    @BeforeEach
    void somethingHandedIn() {
        room = classroom.open();
        submission = classroom.handedIn(room);
    }

    @Test
    void aDraftIsTheTutorsUntilItIsReleasedWithItsComments() {
        UUID sample = samples.of(room.tutor(), submission.projectId).getFirst().id();
        Review draft = reviews.save(room.tutor(), submission.id, "Well done", new BigDecimal("99.5"));
        comments.add(room.tutor(), submission.id, Place.at(sample), "Blurred");
        comments.add(room.tutor(), submission.id, Place.cell(0, 0), "Why?");
        comments.add(room.tutor(), submission.id, Place.WHOLE, "Nice");
        assertThat(releases.released(room.student(), submission.id)).isEmpty();
        assertThat(releases.releasedComments(room.student(), submission.id, draft.id))
                .isEmpty();

        releases.release(room.tutor(), submission.id);

        assertThat(releases.released(room.student(), submission.id))
                .singleElement()
                .satisfies(review -> {
                    assertThat(review.text).isEqualTo("Well done");
                    assertThat(review.points).isEqualByComparingTo("99.5");
                });
        assertThat(releases.releasedComments(room.student(), submission.id, draft.id))
                .extracting(c -> c.text)
                .containsExactly("Blurred", "Why?", "Nice");
        releases.reopen(room.tutor(), submission.id);
        assertThat(releases.released(room.student(), submission.id)).isEmpty();
    }

    @Test
    void aSecondMarkersPointsAreAdviceUntilTheyAreMadeToCount() {
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        reviews.save(room.tutor(), submission.id, "", BigDecimal.ONE);
        reviews.save(second, submission.id, "", BigDecimal.TEN);
        assertThat(reviews.counting(room.tutor(), submission.id).orElseThrow().reviewerId)
                .isEqualTo(room.tutor().id);
        marking.takeOver(second, submission.id);
        assertThat(reviews.counting(room.tutor(), submission.id).orElseThrow().points)
                .isEqualByComparingTo(BigDecimal.TEN);
        assertThat(reviews.of(room.tutor(), submission.id)).hasSize(2);
    }

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource({"16, 16.00", "16.5, 16.50", "16.25, 16.25", "16.005, 16.01", "1E+1, 10.00", "0, 0.00", "100.0, 100.00"})
    void pointsAreKeptWithTwoDecimalsAndTheClassHasTheSame(BigDecimal given, BigDecimal kept) {
        assertThat(reviews.save(room.tutor(), submission.id, "", given).points).isEqualTo(kept);
        assertThat(classList.of(room.tutor(), room.activity().id))
                .filteredOn(row -> row.submission() != null)
                .singleElement()
                .satisfies(row -> assertThat(row.points()).isEqualTo(kept.doubleValue()));
    }

    @Test
    void pointsAreBetweenNoneAndAll() {
        for (String points : new String[] {"-0.01", "100.01"}) {
            assertRefused(
                    Refusal.POINTS_OUT_OF_RANGE,
                    () -> reviews.save(room.tutor(), submission.id, "", new BigDecimal(points)));
        }
        assertThat(reviews.save(room.tutor(), submission.id, "", null).points).isNull();
        assertRefused(Refusal.TEXT_TOO_LONG, () -> reviews.save(room.tutor(), submission.id, "x".repeat(10_001), null));
    }

    @Test
    void aCommentStandsAtSamplesOfThisSubmissionAlone() {
        UUID elsewhere = samples.of(room.student(), classroom.handedIn(classroom.open()).projectId).stream()
                .findFirst()
                .map(s -> s.id())
                .orElse(UUID.randomUUID());
        assertRefused(Refusal.NOT_FOUND, () -> comments.add(room.tutor(), submission.id, Place.at(elsewhere), "Mine?"));
    }

    @Test
    void strangersAndStudentsReviewNothing() {
        classroom.toEach(room, (who, stranger) -> refused(stranger));
        refused(room.student());
        Person classmate = classroom.member(room.course(), CourseRole.STUDENT);
        reviews.save(room.tutor(), submission.id, "Well done", BigDecimal.ONE);
        releases.release(room.tutor(), submission.id);
        assertThat(releases.released(classmate, submission.id)).isEmpty();
        refused(classmate);
    }

    private void refused(Person person) {
        assertRefused(Refusal.NOT_FOUND, () -> reviews.mine(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> reviews.of(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> reviews.save(person, submission.id, "", null));
        assertRefused(Refusal.NOT_FOUND, () -> comments.add(person, submission.id, Place.WHOLE, ""));
        assertRefused(Refusal.NOT_FOUND, () -> comments.of(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> releases.release(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> releases.releaseAll(person, room.activity().id));
        assertRefused(Refusal.NOT_FOUND, () -> reviews.unread(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> releases.reopen(person, submission.id));
        assertRefused(Refusal.NOT_FOUND, () -> comments.remove(person, submission.id, UUID.randomUUID()));
    }
}
