package org.perceptory.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

/** Whether names are hidden from markers. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class MarkingRulesTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    MarkingRules rules;

    @Inject
    Reviews reviews;

    @Inject
    Audit audit;

    Room room;
    UUID activity;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
        activity = room.activity().id;
    }

    @Test
    void isTheTutorsToSayUntilSomebodyBeganToMark() {
        hide(true);
        hide(false);
        assertThat(lifted()).as("nobody handed anything in").isZero();
        hide(true);
        Submission submission = classroom.handedIn(room);
        reviews.mine(room.tutor(), submission.id);
        hide(false);
        assertThat(lifted()).as("whoever looks before the first word").isEqualTo(1);
        hide(true);
        reviews.save(room.tutor(), submission.id, "Well", null);
        assertRefused(Refusal.MARKING_BEGUN, () -> hide(false));
        hide(true);
        assertThat(anonymous()).isTrue();
    }

    @Test
    void namesAreShownForGoodAndThatIsWrittenDown() {
        hide(true);
        Submission submission = classroom.handedIn(room);
        reviews.save(room.tutor(), submission.id, "Well", null);
        rules.showNames(room.tutor(), activity);
        rules.showNames(room.tutor(), activity);
        assertThat(anonymous()).isFalse();
        assertThat(lifted()).isEqualTo(1);
        assertThat(audit.latest(1).getFirst())
                .satisfies(entry -> assertThat(entry.detail).isEqualTo("reviews=1 submissions=1"));
        assertRefused(Refusal.MARKING_BEGUN, () -> hide(true));
    }

    @Test
    void aCopyHasTheSameRulesAndANewBeginning() {
        hide(true);
        rules.secondMarkerBlind(room.tutor(), activity, true);
        reviews.save(room.tutor(), classroom.handedIn(room).id, "Well", null);
        Activity copy = activities.copy(room.tutor(), activity, room.course().id);
        assertThat(copy.anonymous).isTrue();
        assertThat(copy.secondMarkerBlind).isTrue();
        rules.secondMarkerBlind(room.tutor(), copy.id, false);
        assertThat(activities.taught(room.tutor(), copy.id).secondMarkerBlind).isFalse();
    }

    private boolean anonymous() {
        return activities.taught(room.tutor(), activity).anonymous;
    }

    private void hide(boolean names) {
        ActivityText now = ActivityText.of(activities.taught(room.tutor(), activity));
        activities.change(
                room.tutor(),
                activity,
                new ActivityText(
                        now.title(),
                        now.brief(),
                        now.handIn(),
                        now.dueAt(),
                        now.lateAllowed(),
                        now.samplesLimit(),
                        now.labelsLimit(),
                        now.points(),
                        names));
    }

    private long lifted() {
        return audit.latest(1000).stream()
                .filter(entry -> entry.action == Action.ANONYMITY_LIFTED)
                .map((AuditEntry entry) -> entry.courseId)
                .filter(room.course().id::equals)
                .count();
    }
}
