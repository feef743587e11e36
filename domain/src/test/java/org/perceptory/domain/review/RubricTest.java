package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** An activity's points are its rubric's, and a review's are the sum of what it gives for each row. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RubricTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    Rubrics rubrics;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    RubricPoints points;

    @Inject
    ClassList classList;

    Room room;
    UUID activity;
    RubricRow samples;
    RubricRow words;

    @BeforeEach
    void aRubricOfTwoRows() {
        room = classroom.open();
        activity = room.activity().id;
        samples = rubrics.add(room.tutor(), activity, "Samples", 4);
        words = rubrics.add(room.tutor(), activity, "Explanation", 6);
    }

    @Test
    void itsSumIsTheActivitysPointsWhateverTheFormSays() {
        assertThat(activityPoints()).isEqualTo(10);
        activities.change(room.tutor(), activity, classroom.text(null, true));
        rubrics.change(room.tutor(), activity, words.id, "Why", 7);
        assertThat(activityPoints()).isEqualTo(11);
        activities.change(room.tutor(), activity, classroom.text(null, true));
        assertThat(activityPoints()).as("the form still says 10").isEqualTo(11);
        rubrics.remove(room.tutor(), activity, samples.id);
        rubrics.remove(room.tutor(), activity, words.id);
        assertThat(activityPoints()).as("without rows as it was").isEqualTo(7);
        activities.change(room.tutor(), activity, classroom.text(null, true));
        assertThat(activityPoints()).as("the form's again").isEqualTo(10);
    }

    @Test
    void rowsMoveUpAndDownAndStayAtTheEnds() {
        rubrics.add(room.tutor(), activity, "Test", 1);
        rubrics.move(room.tutor(), activity, samples.id, true);
        assertThat(titles()).containsExactly("Samples", "Explanation", "Test");
        rubrics.move(room.tutor(), activity, samples.id, false);
        assertThat(titles()).containsExactly("Explanation", "Samples", "Test");
        rubrics.remove(room.tutor(), activity, samples.id);
        rubrics.add(room.tutor(), activity, "Last", 1);
        rubrics.move(room.tutor(), activity, words.id, false);
        assertThat(titles()).containsExactly("Test", "Explanation", "Last");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE, /* more than 1000 with the other row */ 995})
    void aRowsPointsAndTheSumAreBetweenOneAndAThousand(int most) {
        assertRefused(
                Refusal.SETTING_OUT_OF_RANGE,
                () -> rubrics.change(room.tutor(), activity, words.id, "Explanation", most + (most == 995 ? 2 : 0)));
        assertRefused(Refusal.SETTING_OUT_OF_RANGE, () -> rubrics.add(room.tutor(), activity, "Another", most));
        assertThat(activityPoints()).isEqualTo(10);
        assertThat(titles()).hasSize(2);
    }

    @Test
    void titlesAreNamesAndRowsAreNotForEver() {
        assertRefused(Refusal.NAME_EMPTY, () -> rubrics.add(room.tutor(), activity, " ", 1));
        assertRefused(Refusal.NAME_TOO_LONG, () -> rubrics.change(room.tutor(), activity, words.id, "x".repeat(61), 6));
        for (int i = 2; i < Rubrics.MOST_ROWS; i++) {
            rubrics.add(room.tutor(), activity, "Row", 1);
        }
        assertRefused(Refusal.TOO_MANY_ROWS, () -> rubrics.add(room.tutor(), activity, "Row", 1));
    }

    @Test
    void aCopyHasTheSameRowsOfItsOwn() {
        Activity copy = activities.copy(room.tutor(), activity, room.course().id);
        assertThat(rubrics.of(room.tutor(), copy.id))
                .extracting(row -> row.title + " " + row.points)
                .containsExactly("Samples 4", "Explanation 6");
        rubrics.remove(room.tutor(), copy.id, rubrics.of(room.tutor(), copy.id).getFirst().id);
        assertThat(titles()).hasSize(2);
        assertThat(activityPoints()).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0} of 4 and {1} of 6 make {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -",
                "4, -, -",
                "-, 6, -",
                "0, 0, 0",
                "4, 6, 10",
                "2.5, 3.25, 5.75",
                "1.005, 1.005, 2.02",
                "3.999, 5.999, 10"
            })
    void aReviewsPointsAreTheSumOnceEachRowHasSome(BigDecimal first, BigDecimal second, BigDecimal sum) {
        Submission submission = classroom.handedIn(room);
        points.give(room.tutor(), submission.id, samples.id, first);
        points.give(room.tutor(), submission.id, words.id, second);
        Review mine = reviews.mine(room.tutor(), submission.id);
        assertThat(mine.points)
                .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(sum);
        reviews.save(room.tutor(), submission.id, "Words beside them", null);
        assertThat(reviews.mine(room.tutor(), submission.id).points)
                .as("after the text")
                .isEqualTo(mine.points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "4.01", "1e9", "-1e9"})
    void noRowHasMoreThanItsOwn(String given) {
        Submission submission = classroom.handedIn(room);
        assertRefused(
                Refusal.POINTS_OUT_OF_RANGE,
                () -> points.give(room.tutor(), submission.id, samples.id, new BigDecimal(given)));
    }

    @Test
    void aRowOfAnotherActivityTakesNothing() {
        Submission submission = classroom.handedIn(room);
        Activity other = activities.copy(room.tutor(), activity, room.course().id);
        UUID foreign = rubrics.of(room.tutor(), other.id).getFirst().id;
        assertRefused(Refusal.NOT_FOUND, () -> points.give(room.tutor(), submission.id, foreign, BigDecimal.ONE));
        assertRefused(Refusal.NOT_FOUND, () -> reviews.save(room.tutor(), submission.id, "", BigDecimal.ONE));
        assertRefused(Refusal.NOT_FOUND, () -> rubrics.change(room.tutor(), activity, foreign, "Mine", 1));
        assertRefused(Refusal.NOT_FOUND, () -> rubrics.remove(room.tutor(), activity, foreign));
        assertRefused(Refusal.NOT_FOUND, () -> rubrics.move(room.tutor(), activity, foreign, true));
    }

    @Test
    void onceThereArePointsTheMeasureStaysAndTheWordsMayChange() {
        Submission submission = classroom.handedIn(room);
        points.give(room.tutor(), submission.id, samples.id, BigDecimal.ONE);
        assertThat(rubrics.marked(room.tutor(), activity)).isEqualTo(1);
        assertRefused(Refusal.RUBRIC_IN_USE, () -> rubrics.add(room.tutor(), activity, "Another", 1));
        assertRefused(Refusal.RUBRIC_IN_USE, () -> rubrics.remove(room.tutor(), activity, words.id));
        assertRefused(Refusal.RUBRIC_IN_USE, () -> rubrics.change(room.tutor(), activity, words.id, "Why", 5));
        rubrics.change(room.tutor(), activity, words.id, "Why", 6);
        rubrics.move(room.tutor(), activity, words.id, true);
        assertThat(titles()).containsExactly("Why", "Samples");
        assertThat(points.of(room.tutor(), submission.id, reviews.mine(room.tutor(), submission.id).id))
                .extracting(RubricPoints.Given::points)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(null, BigDecimal.ONE);
        points.give(room.tutor(), submission.id, samples.id, null);
        rubrics.remove(room.tutor(), activity, samples.id);
    }

    @Test
    void aRubricDoesNotComeOverPointsThatWereGivenWithoutOne() {
        Room plain = classroom.open();
        Submission submission = classroom.handedIn(plain);
        reviews.save(plain.tutor(), submission.id, "", BigDecimal.TEN);
        assertRefused(Refusal.RUBRIC_IN_USE, () -> rubrics.add(plain.tutor(), plain.activity().id, "Samples", 4));
        assertThat(reviews.mine(plain.tutor(), submission.id).points).isEqualByComparingTo(BigDecimal.TEN);
    }

    @Test
    void twoMarkersGiveEachTheirOwnAndTheStudentSeesThoseThatCount() {
        Submission submission = classroom.handedIn(room);
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        give(room.tutor(), submission, "4", "5");
        give(second, submission, "1", "2");
        UUID first = reviews.mine(room.tutor(), submission.id).id;
        assertThat(points.released(room.student(), submission.id, first))
                .as("before it is released")
                .isEmpty();
        releases.release(room.tutor(), submission.id);
        releases.release(second, submission.id);
        assertThat(points.released(room.student(), submission.id, first))
                .extracting(row -> row.title() + " " + row.points().stripTrailingZeros())
                .containsExactly("Samples 4", "Explanation 5");
        assertThat(points.released(room.student(), submission.id, reviews.mine(second, submission.id).id))
                .as("advice")
                .isEmpty();
        assertThat(points.released(classroom.member(room.course(), CourseRole.STUDENT), submission.id, first))
                .as("a classmate")
                .isEmpty();
        assertThat(classList.of(room.tutor(), activity))
                .filteredOn(row -> row.submission() != null)
                .singleElement()
                .satisfies(row -> assertThat(row.points()).isEqualTo(9.0));
        assertThat(points.counting(room.tutor(), activity)
                        .get(submission.id)
                        .get(words.id)
                        .points())
                .isEqualByComparingTo("5");
    }

    @Test
    void halfAReviewIsNotReleased() {
        Submission submission = classroom.handedIn(room);
        points.give(room.tutor(), submission.id, samples.id, BigDecimal.ONE);
        assertRefused(Refusal.ROWS_WITHOUT_POINTS, () -> releases.release(room.tutor(), submission.id));
        assertThat(releases.releaseAll(room.tutor(), activity)).isZero();
        points.give(room.tutor(), submission.id, words.id, BigDecimal.ZERO);
        assertThat(releases.releaseAll(room.tutor(), activity)).isEqualTo(1);
    }

    @Test
    void itIsTheTutorsToWriteAndNobodyElsesToGivePointsFor() {
        Submission submission = classroom.handedIn(room);
        classroom.toEach(room, (who, stranger) -> {
            assertThat(rubrics.of(stranger, activity)).as(who).isEmpty();
            refused(stranger, submission);
        });
        assertThat(rubrics.of(room.student(), activity))
                .as("what points are given for")
                .hasSize(2);
        refused(room.student(), submission);
    }

    private void refused(Person person, Submission submission) {
        for (Runnable attempt : List.<Runnable>of(
                () -> rubrics.add(person, activity, "Mine", 1),
                () -> rubrics.remove(person, activity, words.id),
                () -> rubrics.change(person, activity, words.id, "Mine", 6),
                () -> rubrics.move(person, activity, words.id, true),
                () -> rubrics.marked(person, activity),
                () -> points.give(person, submission.id, words.id, BigDecimal.ONE),
                () -> points.of(person, submission.id, UUID.randomUUID()),
                () -> points.counting(person, activity))) {
            assertRefused(Refusal.NOT_FOUND, attempt::run);
        }
    }

    private void give(Person tutor, Submission submission, String first, String second) {
        points.give(tutor, submission.id, samples.id, new BigDecimal(first));
        points.give(tutor, submission.id, words.id, new BigDecimal(second));
    }

    private List<String> titles() {
        return rubrics.of(room.tutor(), activity).stream().map(row -> row.title).toList();
    }

    private int activityPoints() {
        return activities.taught(room.tutor(), activity).points;
    }
}
