package org.perceptory.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** What is tried again, and what is not. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ScriptedWork.Profile.class)
class RetryTest extends ScriptedQueue {
    @Test
    void aFaultOfTheMachineryIsTriedFourTimes() {
        Project held = held(anna);
        train(anna, held);
        TrainingJob job = train(anna);
        work.fails(job.id, new IllegalStateException("the disk is full"));
        work.letGo(held.id);

        awaitState(anna, job, JobState.FAILED);
        TrainingJob failed = jobs.find(anna, job.id).orElseThrow();
        assertThat(failed.failure).isEqualTo(FailureCode.INFRASTRUCTURE);
        assertThat(failed.failureDetail).isEqualTo("the disk is full");
        assertThat(failed.attempt).isEqualTo(4);
        assertThat(work.started).filteredOn(job.id::equals).hasSize(4);
    }

    @Test
    void aFaultOfTheDataIsNeverTriedAgain() {
        Project held = held(anna);
        train(anna, held);
        TrainingJob job = train(anna);
        work.fails(job.id, new DataFaultException(FailureCode.TOO_FEW_CLASSES, "1"));
        work.letGo(held.id);

        awaitState(anna, job, JobState.FAILED);
        assertThat(jobs.find(anna, job.id).orElseThrow().failure).isEqualTo(FailureCode.TOO_FEW_CLASSES);
        assertThat(work.started).filteredOn(job.id::equals).hasSize(1);
    }
}
