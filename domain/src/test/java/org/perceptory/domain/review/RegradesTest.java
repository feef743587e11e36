package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.Membership;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** A student asks about released points once; a tutor answers, with or without others. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RegradesTest {
    @Inject
    Classroom classroom;

    @Inject
    Courses courses;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricPoints rubricPoints;

    @Inject
    Regrades regrades;

    @Inject
    Audit audit;

    Room room;
    Submission submission;

    @BeforeEach
    void somethingHandedIn() {
        room = classroom.open();
        submission = classroom.handedIn(room);
    }

    @Test
    void askedOnceAndAnsweredOnceWithoutOtherPoints() {
        release("70");
        assertThat(regrades.hindrance(room.student(), submission.id)).isEmpty();
        regrades.ask(room.student(), submission.id, " My **note**\0 says more. ");
        assertRefused(Refusal.REGRADE_ASKED, () -> regrades.ask(room.student(), submission.id, "Again"));
        assertThat(regrades.of(room.tutor(), room.activity().id))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.student().id).isEqualTo(room.student().id);
                    assertThat(asked.request().reason).isEqualTo("My **note** says more.");
                    assertThat(asked.request().answered()).isFalse();
                });

        regrades.answer(room.tutor(), submission.id, "I looked again.", NewPoints.NONE);

        assertThat(regrades.own(room.student(), submission.id).orElseThrow()).satisfies(answered -> {
            assertThat(answered.answer).isEqualTo("I looked again.");
            assertThat(answered.pointsBefore).isEqualByComparingTo("70");
            assertThat(answered.pointsAfter).isEqualByComparingTo("70");
            assertThat(answered.answeredBy).isEqualTo(room.tutor().id);
        });
        assertRefused(
                Refusal.REGRADE_ANSWERED,
                () -> regrades.answer(room.tutor(), submission.id, "Again", NewPoints.total(BigDecimal.ONE)));
        assertRefused(Refusal.REGRADE_ASKED, () -> regrades.ask(room.student(), submission.id, "And again"));
        assertThat(points()).isEqualByComparingTo("70");
    }

    @Test
    void otherPointsAreTheGradeWhoeverGaveTheFirst() {
        release("70");
        regrades.ask(room.student(), submission.id, "Why?");
        Person colleague = classroom.member(room.course(), CourseRole.TUTOR);
        regrades.answer(colleague, submission.id, "You are right.", NewPoints.total(new BigDecimal("75.5")));
        assertThat(points()).isEqualByComparingTo("75.5");
        assertThat(regrades.own(room.student(), submission.id).orElseThrow().pointsAfter)
                .isEqualByComparingTo("75.5");
        assertThat(audit.latest(1).getFirst()).satisfies(entry -> {
            assertThat(entry.action).isEqualTo(Action.REGRADE_ANSWERED);
            assertThat(entry.was).isEqualTo("number:70");
            assertThat(entry.became).isEqualTo("number:75.5");
            assertThat(entry.byId).isEqualTo(colleague.id);
            assertThat(entry.whomId).isEqualTo(room.student().id);
        });
    }

    @Test
    void whereThereIsARubricItsRowsChange() {
        UUID one = rubrics.add(room.tutor(), room.activity().id, "Data", 5).id;
        UUID two = rubrics.add(room.tutor(), room.activity().id, "Words", 5).id;
        rubricPoints.give(room.tutor(), submission.id, one, new BigDecimal("2"));
        rubricPoints.give(room.tutor(), submission.id, two, new BigDecimal("3"));
        releases.release(room.tutor(), submission.id);
        regrades.ask(room.student(), submission.id, "Why?");
        for (NewPoints wrong : new NewPoints[] {
            NewPoints.total(BigDecimal.TEN), NewPoints.rows(Map.of(UUID.randomUUID(), BigDecimal.ONE))
        }) {
            assertRefused(Refusal.NOT_FOUND, () -> regrades.answer(room.tutor(), submission.id, "Yes", wrong));
        }
        assertRefused(Refusal.POINTS_OUT_OF_RANGE, () -> answerRow(two, "5.5"));
        assertRefused(Refusal.POINTS_OUT_OF_RANGE, () -> answerRow(two, "-1"));
        assertThat(points()).as("nothing changed by halves").isEqualByComparingTo("5");
        answerRow(two, "4.5");
        assertThat(points()).isEqualByComparingTo("6.5");
        assertThat(rubricPoints.counting(room.tutor(), room.activity().id).get(submission.id))
                .containsEntry(one, new RubricPoints.Counting(new BigDecimal("2.00"), null))
                .containsEntry(two, new RubricPoints.Counting(new BigDecimal("4.50"), null));
        assertThat(RubricRow.of(room.activity().id)).hasSize(2);
    }

    private void answerRow(UUID row, String points) {
        regrades.answer(room.tutor(), submission.id, "Yes", NewPoints.rows(Map.of(row, new BigDecimal(points))));
    }

    @ParameterizedTest(name = "{0} points of 100: {1}")
    @CsvSource({"100, true", "0, true", "100.01, false", "-0.5, false"})
    void pointsStayWithinWhatCanBeHad(String points, boolean possible) {
        release("70");
        regrades.ask(room.student(), submission.id, "Why?");
        NewPoints changed = NewPoints.total(new BigDecimal(points));
        if (possible) {
            regrades.answer(room.tutor(), submission.id, "So be it.", changed);
            assertThat(points()).isEqualByComparingTo(points);
        } else {
            assertRefused(
                    Refusal.POINTS_OUT_OF_RANGE,
                    () -> regrades.answer(room.tutor(), submission.id, "So be it.", changed));
            assertThat(regrades.own(room.student(), submission.id).orElseThrow().answered())
                    .isFalse();
        }
    }

    @Test
    void thereIsNothingToAskBeforeTheReleaseNorWithoutPoints() {
        assertRefused(Refusal.NOTHING_TO_REGRADE, () -> regrades.ask(room.student(), submission.id, "Why?"));
        reviews.save(room.tutor(), submission.id, "Fine", null);
        releases.release(room.tutor(), submission.id);
        assertRefused(Refusal.NOTHING_TO_REGRADE, () -> regrades.ask(room.student(), submission.id, "Why?"));
        assertThat(regrades.own(room.student(), submission.id)).isEmpty();
    }

    @Test
    void aReviewThatWasTakenBackIsReleasedBeforeItIsAnswered() {
        release("70");
        regrades.ask(room.student(), submission.id, "Why?");
        releases.reopen(room.tutor(), submission.id);
        assertRefused(
                Refusal.REVIEW_TAKEN_BACK, () -> regrades.answer(room.tutor(), submission.id, "Yes", NewPoints.NONE));
        release("80");
        regrades.answer(room.tutor(), submission.id, "Yes", NewPoints.NONE);
        assertThat(regrades.own(room.student(), submission.id).orElseThrow().pointsAfter)
                .as("what was changed by hand counts too")
                .isEqualByComparingTo("80");
    }

    @ParameterizedTest(name = "last day {0} days from now: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-1, COURSE_CLOSED", "0, -", "1, -"})
    void onlyWhileTheCourseGoesOn(int days, Refusal refused) {
        release("70");
        QuarkusTransaction.requiringNew()
                .run(() -> Course.<Course>findById(room.course().id).closesOn =
                        LocalDate.now().plusDays(days));
        assertThat(regrades.hindrance(room.student(), submission.id).orElse(null))
                .isEqualTo(refused);
    }

    @Test
    void whoLeftTheCourseDoesNotAsk() {
        release("70");
        QuarkusTransaction.requiringNew()
                .run(() -> Membership.update("active = false where personId = ?1", room.student().id));
        assertRefused(Refusal.NOT_FOUND, () -> regrades.ask(room.student(), submission.id, "Why?"));
    }

    @Test
    void wordsAreNeededAndNotTooMany() {
        release("70");
        for (String nothing : new String[] {"", " \n\t", "\0"}) {
            assertRefused(Refusal.TEXT_EMPTY, () -> regrades.ask(room.student(), submission.id, nothing));
        }
        String wordy = "x".repeat(Reviews.LONGEST + 1);
        assertRefused(Refusal.TEXT_TOO_LONG, () -> regrades.ask(room.student(), submission.id, wordy));
        regrades.ask(room.student(), submission.id, "Why?");
        assertRefused(Refusal.TEXT_EMPTY, () -> regrades.answer(room.tutor(), submission.id, " ", NewPoints.NONE));
        assertRefused(Refusal.TEXT_TOO_LONG, () -> regrades.answer(room.tutor(), submission.id, wordy, NewPoints.NONE));
    }

    @Test
    void strangersSeeAndDoNothing() {
        release("70");
        regrades.ask(room.student(), submission.id, "Why?");
        classroom.toEach(room, (who, stranger) -> nothingFor(stranger));
        nothingFor(classroom.member(room.course(), CourseRole.STUDENT));
        assertThat(regrades.own(room.tutor(), submission.id))
                .as("not the tutor's own")
                .isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> regrades.ask(room.tutor(), submission.id, "Why?"));
        assertRefused(
                Refusal.NOT_FOUND,
                () -> regrades.answer(room.student(), submission.id, "Yes", NewPoints.total(BigDecimal.TEN)));
        assertRefused(Refusal.NOT_FOUND, () -> regrades.of(room.student(), room.activity().id));
    }

    private void nothingFor(Person stranger) {
        assertThat(regrades.own(stranger, submission.id)).isEmpty();
        assertThat(regrades.hindrance(stranger, submission.id)).contains(Refusal.NOT_FOUND);
        assertRefused(Refusal.NOT_FOUND, () -> regrades.ask(stranger, submission.id, "Why?"));
        assertRefused(Refusal.NOT_FOUND, () -> regrades.of(stranger, room.activity().id));
        assertRefused(Refusal.NOT_FOUND, () -> regrades.answer(stranger, submission.id, "Yes", NewPoints.NONE));
    }

    private void release(String points) {
        reviews.save(room.tutor(), submission.id, "Well done", new BigDecimal(points));
        releases.release(room.tutor(), submission.id);
    }

    private BigDecimal points() {
        return releases.released(room.student(), submission.id).getFirst().points;
    }
}
