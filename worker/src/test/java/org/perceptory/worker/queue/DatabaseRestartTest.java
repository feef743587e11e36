package org.perceptory.worker.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.ProjectEvent;
import org.perceptory.domain.event.ProjectEvent.Change;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.RestartablePostgres;

/** PostgreSQL goes away while one job runs and another waits, and comes back. */
@QuarkusTest
@WithTestResource(RestartablePostgres.class)
@TestProfile(ScriptedWork.Profile.class)
class DatabaseRestartTest {
    @Inject
    People people;

    @Inject
    Projects projects;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Events events;

    @Inject
    ScriptedWork work;

    RestartablePostgres postgres;

    @Test
    void jobsGoOnWhereTheyWere() {
        Person anna = people.signedIn("local", UUID.randomUUID().toString(), Role.STUDENT);
        Project held = projects.create(anna, "Held", Modality.IMAGE, "any");
        Project other = projects.create(anna, "Other", Modality.IMAGE, "any");
        work.holds(held.id);
        work.reporting = true;
        TrainingJob running = queue.train(anna, held.id, TrainingSettings.DEFAULT);
        TrainingJob waiting = queue.train(anna, other.id, TrainingSettings.DEFAULT);
        awaitState(anna, running, JobState.RUNNING);
        List<ProjectEvent> told = new CopyOnWriteArrayList<>();

        try (var subscription = events.onProject(other.id, told::add)) {
            postgres.stopServer();
            await().until(work.running::isEmpty); // the attempt met the fault
            postgres.startServer();

            awaitState(anna, running, JobState.RUNNING);
            await().atMost(20, SECONDS).until(() -> work.running.contains(anna.id));
            assertThat(jobs.find(anna, running.id).orElseThrow().attempt).isEqualTo(2);
            work.letAllGo();
            awaitState(anna, running, JobState.SUCCEEDED);
            awaitState(anna, waiting, JobState.SUCCEEDED);
        }
        assertThat(told).extracting(ProjectEvent::change).contains(Change.RECONNECTED, Change.JOB);
    }

    private void awaitState(Person person, TrainingJob job, JobState state) {
        await().atMost(20, SECONDS)
                .ignoreExceptions()
                .until(() -> jobs.find(person, job.id).map(j -> j.state).orElseThrow() == state);
    }
}
