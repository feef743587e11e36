package org.perceptory.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReleasedAnswersTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Regrades regrades;

    @Inject
    ReleasedAnswers answers;

    Room room;
    Submission submission;

    @BeforeEach
    void somethingHandedIn() {
        room = classroom.open();
        submission = classroom.handedIn(room);
        reviews.save(room.tutor(), submission.id, "Well done", new BigDecimal("7.5"));
    }

    @Test
    void anAnswerIsAnnouncedFromItsReleaseUntilItIsOpened() {
        assertThat(answers.of(room.student())).as("a draft").isEmpty();
        releases.release(room.tutor(), submission.id);
        assertThat(answers.of(room.student())).singleElement().satisfies(answer -> {
            assertThat(answer.activity()).isEqualTo(room.activity().id);
            assertThat(answer.title()).isEqualTo(room.activity().title);
            assertThat(answer.course()).isEqualTo("Neural networks");
            assertThat(answer.points()).isEqualTo(7.5);
            assertThat(answer.most()).isEqualTo(100);
            assertThat(answer.unread()).isTrue();
        });
        classroom.toEach(room, (who, stranger) -> {
            assertThat(answers.of(stranger)).as(who).isEmpty();
            answers.read(stranger, room.activity().id);
        });
        assertThat(answers.of(room.student()).getFirst().unread()).isTrue();
        answers.read(room.student(), room.activity().id);
        assertThat(answers.of(room.student()).getFirst().unread()).isFalse();
    }

    @Test
    void whatIsReleasedAnewOrBesideItIsNewsAgain() {
        releases.release(room.tutor(), submission.id);
        answers.read(room.student(), room.activity().id);
        releases.reopen(room.tutor(), submission.id);
        assertThat(answers.of(room.student())).isEmpty();
        releases.release(room.tutor(), submission.id);
        assertThat(answers.of(room.student()).getFirst().unread()).isTrue();
        answers.read(room.student(), room.activity().id);
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        reviews.save(second, submission.id, "And", BigDecimal.ONE);
        releases.release(second, submission.id);
        assertThat(answers.of(room.student())).singleElement().satisfies(answer -> {
            assertThat(answer.unread()).isTrue();
            assertThat(answer.points()).as("those that count").isEqualTo(7.5);
        });
    }

    @Test
    void nothingIsAnnouncedThatCannotBeOpened() {
        releases.release(room.tutor(), submission.id);
        activities.publish(room.tutor(), room.activity().id, false);
        assertThat(answers.of(room.student())).isEmpty();
    }

    @Test
    void theAnswerToAQuestionAboutPointsIsNewsLikeARelease() {
        releases.release(room.tutor(), submission.id);
        answers.read(room.student(), room.activity().id);
        regrades.ask(room.student(), submission.id, "Why?");
        assertThat(answers.of(room.student()).getFirst().unread()).as("asked").isFalse();
        regrades.answer(room.tutor(), submission.id, "So it is", NewPoints.NONE);
        assertThat(answers.of(room.student())).singleElement().satisfies(answer -> {
            assertThat(answer.unread()).isTrue();
            assertThat(answer.releasedAt())
                    .isEqualTo(regrades.own(room.student(), submission.id).orElseThrow().answeredAt);
        });
        answers.read(room.student(), room.activity().id);
        assertThat(answers.of(room.student()).getFirst().unread()).isFalse();
    }
}
