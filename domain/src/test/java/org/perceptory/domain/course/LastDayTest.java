package org.perceptory.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** After its last day a course takes nothing any more; until then, and on it, it does. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class LastDayTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    CourseEnds ends;

    @Inject
    LastDay lastDay;

    @Inject
    Invitations invitations;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    HandingIn handingIn;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    Room room;
    Submission handedIn;
    Model model;
    String link;
    Person another;

    @BeforeEach
    void aCourseAtWork() {
        room = classroom.open();
        handedIn = classroom.handedIn(room);
        Project work = parts.work(room.student(), room.activity().id).orElseThrow();
        model = classroom.trained(room.student(), work);
        link = invitations.invite(room.tutor(), room.course().id);
        another = classroom.member(room.course(), CourseRole.STUDENT);
    }

    @ParameterizedTest(name = "last day {0} days from today: closed {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, false", "1, false", "0, false", "-1, true", "-300, true"})
    void itClosesWhatItSaysItCloses(Integer days, boolean closed) {
        LocalDate day = days == null ? null : lastDay.today().plusDays(days);
        ends.closes(given.admin(), room.course().id, day);

        Map<String, ThrowingCallable> deeds = Map.of(
                "join", () -> invitations.join(given.student(), link),
                "begin", () -> parts.begin(another, room.activity().id, "any"),
                "hand in again", () -> handingIn.handIn(room.student(), room.activity().id, model.id, ""),
                "take back", () -> handingIn.withdraw(room.student(), room.activity().id));
        for (String deed : new String[] {"join", "begin", "hand in again", "take back"}) {
            if (closed) {
                assertRefused(Refusal.COURSE_CLOSED, deeds.get(deed));
            } else {
                assertThatCode(deeds.get(deed)).as(deed).doesNotThrowAnyException();
            }
        }
        assertThat(lastDay.closed(room.course().id).isPresent()).isEqualTo(closed);
    }

    @Test
    void whatIsThereIsReadAndMarkedAfterIt() {
        ends.closes(given.admin(), room.course().id, lastDay.today().minusDays(1));

        assertThat(activities.of(room.student(), room.course().id)).hasSize(1);
        assertThat(parts.begin(room.student(), room.activity().id, "any").id)
                .as("their own project, begun before")
                .isEqualTo(model.projectId);
        assertThat(invitations.join(another, link).id).isEqualTo(room.course().id);
        reviews.save(room.tutor(), handedIn.id, "Well done", BigDecimal.ONE);
        releases.release(room.tutor(), handedIn.id);
        assertThat(releases.released(room.student(), handedIn.id)).hasSize(1);
    }
}
