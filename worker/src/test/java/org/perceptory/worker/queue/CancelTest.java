package org.perceptory.worker.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** Jobs that are not to go on: cancelled while they wait or run, or gone with their project. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ScriptedWork.Profile.class)
class CancelTest extends ScriptedQueue {
    @Inject
    DeletedProjects deleted;

    @Test
    void aWaitingJobIsCancelledAtOnce() {
        Project held = held(anna);
        train(anna, held);
        TrainingJob waiting = train(anna);
        TrainingJob after = train(anna);

        assertThat(queue.cancel(anna, waiting.id).state).isEqualTo(JobState.CANCELLED);
        work.letGo(held.id);
        awaitState(anna, after, JobState.SUCCEEDED);
        assertThat(work.started).doesNotContain(waiting.id);
        assertThat(state(anna, waiting)).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void aRunningJobIsCancelledWithinASecondAndIsNoFailure() {
        Project held = held(anna);
        TrainingJob job = train(anna, held);
        TrainingJob next = train(anna);
        awaitState(anna, job, JobState.RUNNING);

        queue.cancel(anna, job.id);
        await().atMost(1, SECONDS).until(() -> state(anna, job) == JobState.CANCELLED);
        assertThat(jobs.find(anna, job.id).orElseThrow().failure).isNull();
        awaitState(anna, next, JobState.SUCCEEDED);
    }

    @Test
    void aProjectDeletedWhileItsJobRunsEndsItQuietly() {
        Project held = held(anna);
        TrainingJob job = train(anna, held);
        TrainingJob next = train(anna);
        awaitState(anna, job, JobState.RUNNING);

        projects.delete(anna, held.id);

        await().until(() -> !work.running.contains(anna.id) || state(anna, next) != JobState.QUEUED);
        awaitState(anna, next, JobState.SUCCEEDED);
        assertThat(jobs.find(anna, job.id)).isEmpty();
        deleted.restore(anna, held.id);
        assertThat(state(anna, job)).as("where the project came back").isEqualTo(JobState.CANCELLED);
    }
}
