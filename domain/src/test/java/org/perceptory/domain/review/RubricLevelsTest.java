package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
import org.perceptory.domain.activity.LevelText;
import org.perceptory.domain.activity.RubricLevel;
import org.perceptory.domain.activity.RubricLevels;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RubricPoints.Given;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** A row's levels say in words what its points stand for. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RubricLevelsTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricLevels levels;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    RubricPoints points;

    @Inject
    Regrades regrades;

    Room room;
    UUID activity;
    RubricRow samples;
    RubricRow words;
    RubricLevel good;
    RubricLevel fair;

    @BeforeEach
    void aRowOfTwoLevels() {
        room = classroom.open();
        activity = room.activity().id;
        samples = rubrics.add(room.tutor(), activity, "Samples", 4);
        words = rubrics.add(room.tutor(), activity, "Explanation", 6);
        fair = levels.add(room.tutor(), activity, samples.id, text("Fair", "Some light", "1.5"));
        good = levels.add(room.tutor(), activity, samples.id, text("Good", "Many rooms,\nmany hands", "4"));
    }

    @Test
    void theyStandFromTheMostPointsToTheLeastForWhoSeesTheActivity() {
        assertThat(levels.of(room.student(), activity)).containsOnlyKeys(samples.id);
        assertThat(levels.of(room.student(), activity).get(samples.id))
                .extracting(level -> level.title + " " + level.description)
                .containsExactly("Good Many rooms,\nmany hands", "Fair Some light");
        classroom.toEach(
                room,
                (who, stranger) ->
                        assertThat(levels.of(stranger, activity)).as(who).isEmpty());
    }

    @ParameterizedTest(name = "{0} points of a row of 4")
    @ValueSource(strings = {"-0.5", "4.01", "1e9"})
    void noLevelIsWorthMoreThanItsRow(String worth) {
        assertRefused(
                Refusal.POINTS_OUT_OF_RANGE,
                () -> levels.add(room.tutor(), activity, samples.id, text("Other", "", worth)));
        assertRefused(
                Refusal.POINTS_OUT_OF_RANGE,
                () -> levels.change(room.tutor(), activity, samples.id, good.id, text("Other", "", worth)));
        assertThat(titles(activity)).containsExactly("Good 4.00", "Fair 1.50");
    }

    @Test
    void aLevelHasPointsANameAndNotAnEssay() {
        assertRefused(Refusal.POINTS_OUT_OF_RANGE, () -> add(new LevelText("Other", "", null)));
        assertRefused(Refusal.NAME_EMPTY, () -> add(text(" ", "", "1")));
        assertRefused(Refusal.NAME_TOO_LONG, () -> add(text("x".repeat(61), "", "1")));
        assertRefused(Refusal.TEXT_TOO_LONG, () -> add(text("Other", "x".repeat(LevelText.LONGEST + 1), "1")));
        for (int i = 2; i < RubricLevels.MOST_LEVELS; i++) {
            add(text("Level", "", "1"));
        }
        assertRefused(Refusal.TOO_MANY_LEVELS, () -> add(text("Level", "", "1")));
    }

    @Test
    void aRowDoesNotShrinkBelowItsLevels() {
        assertRefused(Refusal.LEVEL_ABOVE_ROW, () -> rubrics.change(room.tutor(), activity, samples.id, "Samples", 3));
        levels.remove(room.tutor(), activity, samples.id, good.id);
        rubrics.change(room.tutor(), activity, samples.id, "Samples", 3);
    }

    @Test
    void aCopyHasTheSameLevelsOfItsOwn() {
        Activity copy = activities.copy(room.tutor(), activity, room.course().id);
        assertThat(titles(copy.id)).containsExactly("Good 4.00", "Fair 1.50");
        RubricRow row = rubrics.of(room.tutor(), copy.id).getFirst();
        levels.remove(room.tutor(), copy.id, row.id, RubricLevel.of(row.id).getFirst().id);
        assertThat(titles(activity)).hasSize(2);
    }

    @Test
    void aChosenLevelGivesItsPointsAndTheStudentReadsItsWords() {
        Submission submission = classroom.handedIn(room);
        points.choose(room.tutor(), submission.id, samples.id, fair.id);
        points.give(room.tutor(), submission.id, words.id, new BigDecimal("5.5"));
        assertThat(reviews.mine(room.tutor(), submission.id).points).isEqualByComparingTo("7");
        releases.release(room.tutor(), submission.id);
        UUID review = reviews.mine(room.tutor(), submission.id).id;
        assertThat(points.released(room.student(), submission.id, review)
                        .getFirst()
                        .level())
                .hasValueSatisfying(level -> assertThat(level.description).isEqualTo("Some light"));
        assertThat(points.counting(room.tutor(), activity).get(submission.id).get(samples.id))
                .isEqualTo(new RubricPoints.Counting(new BigDecimal("1.50"), "Fair"));
    }

    @ParameterizedTest(name = "Fair, 1.5, then {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"2, Fair", "4, Good", "0, Fair", "1.5, Fair", "-, -"})
    void pointsMayDifferFromTheLevelsAndThoseOfAnotherLevelAreThatLevel(BigDecimal given, String level) {
        Submission submission = classroom.handedIn(room);
        points.choose(room.tutor(), submission.id, samples.id, fair.id);
        points.give(room.tutor(), submission.id, samples.id, given);
        Given row = row(submission);
        assertThat(row.level().map(chosen -> chosen.title).orElse(null)).isEqualTo(level);
        assertThat(row.points())
                .usingComparator(java.util.Comparator.nullsFirst(BigDecimal::compareTo))
                .isEqualTo(given);
    }

    @Test
    void pointsThatTwoLevelsHaveChooseNone() {
        levels.add(room.tutor(), activity, samples.id, text("Fair, too", "", "1.5"));
        Submission submission = classroom.handedIn(room);
        points.give(room.tutor(), submission.id, samples.id, new BigDecimal("1.5"));
        assertThat(row(submission).level()).isEmpty();
    }

    @Test
    void onceThereArePointsTheWordsMayChangeAndTheMeasureStays() {
        Submission submission = classroom.handedIn(room);
        points.choose(room.tutor(), submission.id, samples.id, fair.id);
        assertRefused(Refusal.RUBRIC_IN_USE, () -> add(text("Other", "", "1")));
        assertRefused(Refusal.RUBRIC_IN_USE, () -> levels.remove(room.tutor(), activity, samples.id, good.id));
        assertRefused(
                Refusal.RUBRIC_IN_USE,
                () -> levels.change(room.tutor(), activity, samples.id, good.id, text("Good", "", "3.5")));
        levels.change(room.tutor(), activity, samples.id, good.id, text("Very good", "", "4.0"));
        assertThat(titles(activity)).containsExactly("Very good 4.00", "Fair 1.50");
    }

    @Test
    void aLevelOfAnotherRowIsNotThere() {
        Submission submission = classroom.handedIn(room);
        Activity other = activities.copy(room.tutor(), activity, room.course().id);
        RubricRow foreign = rubrics.of(room.tutor(), other.id).getFirst();
        UUID theirs = RubricLevel.of(foreign.id).getFirst().id;
        assertRefused(Refusal.NOT_FOUND, () -> points.choose(room.tutor(), submission.id, words.id, good.id));
        assertRefused(Refusal.NOT_FOUND, () -> points.choose(room.tutor(), submission.id, samples.id, theirs));
        assertRefused(Refusal.NOT_FOUND, () -> points.choose(room.tutor(), submission.id, foreign.id, theirs));
        assertRefused(Refusal.NOT_FOUND, () -> levels.remove(room.tutor(), activity, words.id, good.id));
        assertRefused(
                Refusal.NOT_FOUND,
                () -> levels.change(room.tutor(), activity, words.id, good.id, text("Mine", "", "1")));
        assertThat(titles(activity)).hasSize(2);
    }

    @Test
    void theyAreTheTutorsToWriteAndChoose() {
        Submission submission = classroom.handedIn(room);
        classroom.toEach(room, (who, stranger) -> refused(stranger, submission));
        refused(room.student(), submission);
    }

    private void refused(Person person, Submission submission) {
        for (Runnable attempt : List.<Runnable>of(
                () -> levels.add(person, activity, samples.id, text("Mine", "", "1")),
                () -> levels.change(person, activity, samples.id, good.id, text("Mine", "", "1")),
                () -> levels.remove(person, activity, samples.id, good.id),
                () -> points.choose(person, submission.id, samples.id, good.id))) {
            assertRefused(Refusal.NOT_FOUND, attempt::run);
        }
    }

    private void add(LevelText text) {
        levels.add(room.tutor(), activity, samples.id, text);
    }

    private static LevelText text(String title, String description, String points) {
        return new LevelText(title, description, new BigDecimal(points));
    }

    private Given row(Submission submission) {
        UUID review = reviews.mine(room.tutor(), submission.id).id;
        return points.of(room.tutor(), submission.id, review).getFirst();
    }

    private List<String> titles(UUID of) {
        UUID first = rubrics.of(room.tutor(), of).getFirst().id;
        return levels.of(room.tutor(), of).get(first).stream()
                .map(level -> level.title + " " + level.points)
                .toList();
    }

    @ParameterizedTest(name = "Fair, 1.5, then {0} for a question: {1}")
    @CsvSource({"2, Fair", "4, Good", "0, Fair"})
    void theAnswerToAQuestionChoosesLevelsByTheSameRule(BigDecimal given, String level) {
        Submission submission = classroom.handedIn(room);
        points.choose(room.tutor(), submission.id, samples.id, fair.id);
        points.give(room.tutor(), submission.id, words.id, BigDecimal.ONE);
        releases.release(room.tutor(), submission.id);
        regrades.ask(room.student(), submission.id, "Why?");
        regrades.answer(room.tutor(), submission.id, "Right", NewPoints.rows(Map.of(samples.id, given)));
        assertThat(row(submission).level().map(chosen -> chosen.title)).contains(level);
        assertThat(row(submission).points()).isEqualByComparingTo(given);
    }
}
