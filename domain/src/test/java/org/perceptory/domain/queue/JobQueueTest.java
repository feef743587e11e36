package org.perceptory.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.RunEndedException.Why;
import org.perceptory.domain.training.JobKind;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** What a job is to those who put it in, without any worker. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class JobQueueTest {
    private static final TrainingSettings SETTINGS = TrainingSettings.DEFAULT;

    @Inject
    Given given;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    RunningJobs running;

    Person student;
    Project project;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
    }

    @Test
    void aHundredClicksOnTrainGiveOneJob() throws Exception {
        Set<UUID> ids = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<UUID> click = () -> queue.train(student, project.id, SETTINGS).id;
            for (var id : threads.invokeAll(
                    IntStream.range(0, 100).mapToObj(i -> click).toList())) {
                ids.add(id.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aRunningTrainingIsReturnedToo() {
        TrainingJob job = queue.train(student, project.id, SETTINGS);
        running.start(new Turn(job.id, student.id));
        assertThat(queue.train(student, project.id, SETTINGS).id).isEqualTo(job.id);
    }

    @Test
    void oneEmbeddingWaitsAtMostAndATrainingAbsorbsIt() {
        TrainingJob embedding = queue.embed(student, project.id);
        assertThat(queue.embed(student, project.id).id).isEqualTo(embedding.id);

        TrainingJob training = queue.train(student, project.id, SETTINGS);
        assertThat(jobs.find(student, embedding.id)).isEmpty();
        assertThat(queue.embed(student, project.id).id).isEqualTo(training.id);
        assertThat(queue.place(student, training.id))
                .hasValueSatisfying(p -> assertThat(p.position()).isPositive());
    }

    /** A worker may be quicker than the answer to the click. */
    @Test
    void aJobThatStartsWhileItsPlaceIsLookedUpTroublesNobody() {
        UUID job = queue.train(student, project.id, SETTINGS).id;
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(jobs.find(student, job)).get().extracting(j -> j.state).isEqualTo(JobState.QUEUED);
            QuarkusTransaction.requiringNew().run(() -> running.start(new Turn(job, student.id)));
            assertThat(queue.place(student, job)).isPresent();
        });
    }

    @Test
    void whatArrivesWhileAnEmbeddingRunsIsEmbeddedNext() {
        TrainingJob first = queue.embed(student, project.id);
        running.start(new Turn(first.id, student.id));
        TrainingJob second = queue.embed(student, project.id);
        assertThat(second.id).isNotEqualTo(first.id);
        assertThat(second.releasedAt).isNull();
    }

    @Test
    void anAttemptThatWasTakenOverCannotWrite() {
        TrainingJob job = queue.embed(student, project.id);
        Run lost = running.start(new Turn(job.id, student.id)).orElseThrow();
        Run current = running.start(new Turn(job.id, student.id)).orElseThrow();
        assertThat(current.attempt()).isEqualTo(2);

        assertEnds(Why.LOST, () -> running.progress(lost, JobStage.EMBEDDING, 0.5));
        assertEnds(Why.LOST, () -> running.succeeded(lost));
        running.progress(current, JobStage.EMBEDDING, 0.5);
        running.succeeded(current);
        assertThat(jobs.find(student, job.id))
                .hasValueSatisfying(j -> assertThat(j.state).isEqualTo(JobState.SUCCEEDED));
    }

    @Test
    void aRunLearnsThatItsJobIsToBeCancelled() {
        TrainingJob job = queue.train(student, project.id, SETTINGS);
        Run run = running.start(new Turn(job.id, student.id)).orElseThrow();
        queue.cancel(student, job.id);
        assertEnds(Why.CANCELLED, () -> running.progress(run, JobStage.TRAINING, 0.5));
    }

    @Test
    void aJobWhoseWorkersAllDieFailsInTheEnd() {
        TrainingJob job = queue.train(student, project.id, SETTINGS);
        Turn turn = new Turn(job.id, student.id);
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(running.start(turn)).isPresent();
        }
        assertThat(running.start(turn)).isEmpty();
        assertThat(jobs.find(student, job.id))
                .hasValueSatisfying(j -> assertThat(j.state).isEqualTo(JobState.FAILED));
    }

    @Test
    void pagesAttachToTheLastTraining() {
        TrainingJob job = queue.train(student, project.id, SETTINGS);
        queue.cancel(student, job.id);
        TrainingJob second = queue.train(student, project.id, SETTINGS);
        assertThat(jobs.latestTraining(student, project.id)).hasValueSatisfying(j -> {
            assertThat(j.id).isEqualTo(second.id);
            assertThat(j.kind).isEqualTo(JobKind.TRAIN);
        });
    }

    @Test
    void somebodyElsesAreAsGoodAsNotThere() {
        TrainingJob mine = queue.train(student, project.id, SETTINGS);
        for (Person other : java.util.List.of(given.student(), given.admin())) {
            assertThat(jobs.find(other, mine.id)).isEmpty();
            assertThat(jobs.latestTraining(other, project.id)).isEmpty();
            assertThat(jobs.epochs(other, mine.id)).isEmpty();
            assertThat(queue.place(other, mine.id)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> queue.train(other, project.id, SETTINGS));
            assertRefused(Refusal.NOT_FOUND, () -> queue.embed(other, project.id));
            assertRefused(Refusal.NOT_FOUND, () -> queue.cancel(other, mine.id));
        }
    }

    private static void assertEnds(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        org.assertj.core.api.Assertions.assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RunEndedException.class, e -> assertThat(e.why()).isEqualTo(why));
    }
}
