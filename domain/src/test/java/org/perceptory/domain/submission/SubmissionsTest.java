package org.perceptory.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.Submission.State;
import org.perceptory.domain.training.JobKind;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SubmissionsTest {
    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    Submissions submissions;

    @Inject
    HandingIn handingIn;

    @Inject
    ClassList classList;

    @Inject
    Reviews reviews;

    @Inject
    Releases releases;

    @Inject
    Projects projects;

    @Inject
    Samples samples;

    @Inject
    Models models;

    @Inject
    ModelHistory history;

    Room room;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
    }

    @Test
    void whatIsHandedInIsFrozenAndTheTutors() {
        Submission submission = classroom.handedIn(room);
        Project work = parts.work(room.student(), room.activity().id).orElseThrow();
        List<SampleView> frozen = samples.of(room.tutor(), submission.projectId);
        samples.delete(
                room.student(),
                work.id,
                samples.of(room.student(), work.id).stream().map(SampleView::id).toList());
        projects.rename(room.student(), work.id, "Changed");

        assertThat(samples.of(room.tutor(), submission.projectId))
                .isEqualTo(frozen)
                .hasSize(1);
        assertThat(samples.stored(room.tutor(), frozen.getFirst().id())).isPresent();
        Model model = models.find(room.tutor(), submission.modelId).orElseThrow();
        assertThat(model.labels.getFirst().id()).isEqualTo(frozen.getFirst().label());
        assertThat(models.predictions(room.tutor(), model.id))
                .extracting(p -> p.sample())
                .containsExactly(frozen.getFirst().id());
        assertRefused(
                Refusal.NOT_FOUND,
                () -> samples.delete(
                        room.tutor(),
                        submission.projectId,
                        List.of(frozen.getFirst().id())));
        assertRefused(Refusal.NOT_FOUND, () -> history.delete(room.tutor(), submission.modelId));
    }

    @Test
    void whatIsHandedInStaysWhenTheWorkIsDeleted() {
        Submission submission = classroom.handedIn(room);
        Project work = parts.work(room.student(), room.activity().id).orElseThrow();
        projects.delete(room.student(), work.id);

        assertThat(submissions.of(room.tutor(), room.activity().id))
                .extracting(s -> s.id)
                .containsExactly(submission.id);
        assertThat(samples.of(room.tutor(), submission.projectId)).hasSize(1);
        assertThat(models.find(room.tutor(), submission.modelId)).isPresent();
    }

    @Test
    void theNameThatAStudentGaveTheirProjectIsNotHandedIn() {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        projects.rename(room.student(), work.id, "By Anna");
        Submission submission = classroom.handedIn(room);
        assertThat(projects.readable(room.tutor(), submission.projectId))
                .map(project -> project.name)
                .hasValue(room.activity().title);
    }

    @Test
    void aReceiptCanBeComputedAgain() {
        Submission made = classroom.handedIn(room);
        Submission kept = Submission.findById(made.id);
        assertThat(kept.receipt)
                .matches("[0-9a-f]{64}")
                .isEqualTo(submissions.receipt(room.student(), made.id).hash())
                .isEqualTo(submissions.receipt(room.tutor(), made.id).hash());
        String sample = samples.of(room.student(), kept.projectId).getFirst().blob();
        String note = Sha256.hex("It confuses cats.".getBytes(StandardCharsets.UTF_8));
        assertThat(submissions.receipt(room.student(), made.id).text())
                .isEqualTo("""
        perceptory-receipt 1
        activity %s
        person %s
        time %s
        model onnx
        note %s
        sample %s
        """.formatted(kept.activityId, kept.personId, kept.submittedAt, note, sample));
    }

    @Test
    void itIsReplacedByTheNextAndWithdrawnUntilItIsDue() {
        Submission first = classroom.handedIn(room);
        Submission second = classroom.handedIn(room);
        assertThat(Submission.<Submission>findById(first.id).state).isEqualTo(State.REPLACED);
        assertThat(submissions.of(room.tutor(), room.activity().id))
                .extracting(s -> s.id)
                .containsExactly(second.id);
        handingIn.withdraw(room.student(), room.activity().id);
        assertThat(submissions.current(room.student(), room.activity().id)).isEmpty();
        assertThat(projects.readable(room.tutor(), second.projectId)).isEmpty();

        classroom.handedIn(room);
        due(-1, true);
        assertRefused(Refusal.TOO_LATE, () -> handingIn.withdraw(room.student(), room.activity().id));
    }

    @Test
    void lateIsMarkedAndRefusedOnlyWhereTheTutorSaidSo() {
        due(1, true);
        Submission onTime = classroom.handedIn(room);
        assertThat(onTime.late).isFalse();
        classroom.aDayAgo(onTime);
        due(-1, false);
        assertRefused(Refusal.TOO_LATE, () -> classroom.handedIn(room));
        due(-1, true);
        assertRefused(Refusal.LATE_FOR_ON_TIME, () -> classroom.handedIn(room));
        assertThat(current().late).isFalse();
        Model model = classroom.trained(room.student(), work());
        assertThat(handingIn.handInLate(room.student(), room.activity().id, model.id, "").late)
                .isTrue();
        assertThat(classroom.handedIn(room).late).as("late for late").isTrue();
    }

    @Test
    void whatWasReviewedStaysAsItIs() {
        Submission submission = classroom.handedIn(room);
        reviews.save(room.tutor(), submission.id, "Well done", BigDecimal.TEN);
        releases.release(room.tutor(), submission.id);
        assertRefused(Refusal.REVIEWED_ALREADY, () -> handingIn.withdraw(room.student(), room.activity().id));
        assertRefused(Refusal.REVIEWED_ALREADY, () -> classroom.handedIn(room));
    }

    @Test
    void onlyOnesOwnModelOfThisActivityIsHandedIn() {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        Model other = classroom.trained(room.tutor(), parts.begin(room.tutor(), room.activity().id, "any"));
        for (UUID model : List.of(other.id, UUID.randomUUID())) {
            assertRefused(Refusal.NOT_FOUND, () -> handingIn.handIn(room.student(), room.activity().id, model, ""));
        }
        Model own = classroom.trained(room.student(), work);
        assertRefused(
                Refusal.TEXT_TOO_LONG,
                () -> handingIn.handIn(room.student(), room.activity().id, own.id, "x".repeat(5001)));
    }

    @Test
    void whatWasHandedInIsTriedOnTheHiddenTestSetWhereThereIsOne() {
        Submission without = classroom.handedIn(room);
        assertThat(TrainingJob.count("projectId", without.projectId)).isZero();
        assertThat(submissions.testAgain(room.tutor(), room.activity().id)).isZero();

        parts.material(room.tutor(), room.activity().id, Purpose.HIDDEN_TEST, "Hidden", "any");
        assertThat(submissions.testAgain(room.tutor(), room.activity().id)).isEqualTo(1);
        Submission submission = classroom.handedIn(room);
        assertThat(TrainingJob.<TrainingJob>list("projectId", submission.projectId))
                .extracting(job -> job.kind)
                .containsExactly(JobKind.TEST);
    }

    @Test
    void strangersSeeNothingOfIt() {
        Submission submission = classroom.handedIn(room);
        classroom.toEach(room, (who, stranger) -> {
            assertThat(submissions.find(stranger, submission.id)).as(who).isEmpty();
            assertThat(projects.readable(stranger, submission.projectId))
                    .as(who)
                    .isEmpty();
            assertThat(models.find(stranger, submission.modelId)).as(who).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> submissions.taught(stranger, submission.id));
            assertRefused(Refusal.NOT_FOUND, () -> submissions.of(stranger, room.activity().id));
            assertRefused(Refusal.NOT_FOUND, () -> classList.of(stranger, room.activity().id));
            assertRefused(
                    Refusal.NOT_FOUND, () -> handingIn.handIn(stranger, room.activity().id, submission.modelId, ""));
            assertRefused(Refusal.NOT_FOUND, () -> handingIn.withdraw(stranger, room.activity().id));
            assertRefused(Refusal.NOT_FOUND, () -> submissions.receipt(stranger, submission.id));
            assertRefused(Refusal.NOT_FOUND, () -> submissions.testAgain(stranger, room.activity().id));
        });
        assertRefused(Refusal.NOT_FOUND, () -> submissions.of(room.student(), room.activity().id));
        assertRefused(Refusal.NOT_FOUND, () -> classList.of(room.student(), room.activity().id));
    }

    @Test
    void theClassListSaysHowFarEachIs() {
        assertThat(state()).isEqualTo(ClassList.State.NOT_BEGUN);
        Project work = parts.begin(room.student(), room.activity().id, "any");
        assertThat(state()).isEqualTo(ClassList.State.BEGUN);
        classroom.trained(room.student(), work);
        assertThat(state()).isEqualTo(ClassList.State.TRAINED);
        Submission submission = classroom.handedIn(room);
        assertThat(state()).isEqualTo(ClassList.State.HANDED_IN);
        reviews.save(room.tutor(), submission.id, "", BigDecimal.ONE);
        assertThat(state()).isEqualTo(ClassList.State.REVIEWED);
        assertThat(releases.releaseAll(room.tutor(), room.activity().id)).isEqualTo(1);
        assertThat(classList.of(room.tutor(), room.activity().id))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(ClassList.State.RELEASED);
                    assertThat(row.points()).isEqualTo(1);
                    assertThat(row.samples()).isEqualTo(2);
                    assertThat(row.evaluation()).contains("0.9");
                });
    }

    private Submission current() {
        return submissions.current(room.student(), room.activity().id).orElseThrow();
    }

    private Project work() {
        return parts.work(room.student(), room.activity().id).orElseThrow();
    }

    private ClassList.State state() {
        return classList.of(room.tutor(), room.activity().id).getFirst().state();
    }

    private void due(int hours, boolean late) {
        activities.change(
                room.tutor(), room.activity().id, classroom.text(Instant.now().plus(hours, ChronoUnit.HOURS), late));
    }
}
