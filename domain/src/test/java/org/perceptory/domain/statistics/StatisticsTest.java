package org.perceptory.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.submission.HiddenMistake;
import org.perceptory.domain.submission.HiddenTests;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatisticsTest {
    @Inject
    Classroom classroom;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Rubrics rubrics;

    @Inject
    RubricPoints rubricPoints;

    @Inject
    HiddenTests hiddenTests;

    @Inject
    Statistics statistics;

    Room room;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
    }

    @Test
    void ofAClassThatHasDoneNothingThereIsNothing() {
        ClassStatistics none = of();
        assertThat(none.students()).isEqualTo(1);
        assertThat(none.handedIn()).isZero();
        assertThat(none.points().count()).isZero();
        assertThat(none.rows()).isEmpty();
        assertThat(none.tried()).isZero();
        assertThat(none.hidden()).isNaN();
        assertThat(none.confused()).isEmpty();
    }

    @Test
    void draftsAreCountedAndToldApart() {
        Submission first = classroom.handedIn(room);
        Submission second = classroom.handedIn(another());
        reviews.save(room.tutor(), first.id, "", new BigDecimal("40"));
        reviews.save(room.tutor(), second.id, "", new BigDecimal("80"));
        releases.release(room.tutor(), second.id);
        ClassStatistics all = of();
        assertThat(all.handedIn()).isEqualTo(2);
        assertThat(all.points().mean()).isEqualTo(60);
        assertThat(all.points().median()).isEqualTo(60);
        assertThat(all.drafts()).isEqualTo(1);
    }

    @Test
    void aRowsMeanIsThatOfWhomItWasGivenToAsAWhole() {
        UUID data = rubrics.add(room.tutor(), room.activity().id, "Data", 8).id;
        UUID words = rubrics.add(room.tutor(), room.activity().id, "Words", 2).id;
        Submission first = classroom.handedIn(room);
        Submission second = classroom.handedIn(another());
        Submission unfinished = classroom.handedIn(another());
        give(first, data, "8");
        give(first, words, "1");
        give(second, data, "4");
        give(second, words, "0");
        give(unfinished, data, "0");
        ClassStatistics all = of();
        assertThat(all.points().most()).isEqualTo(10);
        assertThat(all.points().count()).as("the third has no points yet").isEqualTo(2);
        assertThat(all.rows()).extracting(RowFigures::title).containsExactly("Data", "Words");
        assertThat(all.rows()).extracting(RowFigures::mean).containsExactly(6.0, 0.5);
        assertThat(all.rows()).extracting(RowFigures::share).containsExactly(0.75, 0.25);
        assertThat(all.rows()).extracting(RowFigures::count).containsExactly(2, 2);
    }

    @Test
    void whatTheHiddenTestShowsIsAddedUp() {
        Submission first = classroom.handedIn(room);
        Submission second = classroom.handedIn(another());
        Submission third = classroom.handedIn(another());
        hiddenTests.record(first.projectId, 10, mistakes("Dogs", 2));
        hiddenTests.record(second.projectId, 10, mistakes("dogs", 3));
        hiddenTests.record(third.projectId, 0, List.of());
        ClassStatistics all = of();
        assertThat(all.tried()).isEqualTo(2);
        assertThat(all.unknown()).isZero();
        assertThat(all.hidden()).isEqualTo(0.75);
        assertThat(all.confused()).containsExactly(new ConfusedPair("Cats", "Dogs", 5, 2));
    }

    private static List<HiddenMistake> mistakes(String predicted, int count) {
        return Stream.generate(() -> new HiddenMistake(UUID.randomUUID(), "Cats", predicted, 0.5))
                .limit(count)
                .toList();
    }

    @Test
    void theyAreTheTutors() {
        classroom.handedIn(room);
        classroom.toEach(
                room,
                (who, stranger) -> assertRefused(Refusal.NOT_FOUND, () -> statistics.of(stranger, room.activity().id)));
        assertRefused(Refusal.NOT_FOUND, () -> statistics.of(room.student(), room.activity().id));
    }

    private ClassStatistics of() {
        return statistics.of(room.tutor(), room.activity().id);
    }

    private void give(Submission submission, UUID row, String points) {
        rubricPoints.give(room.tutor(), submission.id, row, new BigDecimal(points));
    }

    /** The same room with another student in the first one's place. */
    private Room another() {
        return new Room(
                room.course(),
                room.tutor(),
                classroom.member(room.course(), CourseRole.STUDENT),
                room.activity(),
                room.strangers());
    }
}
