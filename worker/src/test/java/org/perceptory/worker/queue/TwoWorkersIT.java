package org.perceptory.worker.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Studio;

/** Two workers in processes of their own, and an app that takes no jobs itself: this test. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(TwoWorkersIT.TakesNoJobs.class)
class TwoWorkersIT {
    /** As an app in a cluster is configured. */
    public static final class TakesNoJobs implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("perceptory.worker.embedded", "false");
        }
    }

    /** Some seconds of work. */
    private static final TrainingSettings LONG = new TrainingSettings(300, 16, 0.001, 128, 1);

    @Inject
    Studio studio;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    ModelHistory history;

    @Inject
    EntityManager entities;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void theOtherWorkerTakesOverWithinTenSeconds() {
        try (WorkerProcess one = WorkerProcess.start(database, "worker-one");
                WorkerProcess two = WorkerProcess.start(database, "worker-two")) {
            Person student = studio.student();
            Project project = studio.shapes(student, 12);
            TrainingJob job = queue.train(student, project.id, LONG);
            await().atMost(60, SECONDS)
                    .until(() -> !jobs.epochs(student, job.id).isEmpty());

            (one.is(pickedBy(job)) ? one : two).kill();
            await().atMost(10, SECONDS).until(() -> read(student, job).attempt == 2);
            assertThat(history.of(student, project.id)).isEmpty();

            await().atMost(90, SECONDS).until(() -> !read(student, job).state.active());
            TrainingJob ended = read(student, job);
            assertThat(ended.state).isEqualTo(JobState.SUCCEEDED);
            assertThat(history.of(student, project.id))
                    .singleElement()
                    .satisfies(m -> assertThat(m.id()).isEqualTo(ended.modelId));
            List<Integer> everyEpochOnce =
                    IntStream.rangeClosed(1, LONG.epochs()).boxed().toList();
            assertThat(jobs.epochs(student, job.id)).extracting(JobEpoch::epoch).isEqualTo(everyEpochOnce);
        }
    }

    private TrainingJob read(Person student, TrainingJob job) {
        return jobs.find(student, job.id).orElseThrow();
    }

    private String pickedBy(TrainingJob job) {
        return (String) entities.createNativeQuery("select picked_by from scheduled_tasks where task_instance like ?1")
                .setParameter(1, job.id + "/%")
                .getSingleResult();
    }
}
