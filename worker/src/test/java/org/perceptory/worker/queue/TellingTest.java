package org.perceptory.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.ProjectEvent;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** Pages hear of what becomes of a job. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ScriptedWork.Profile.class)
class TellingTest extends ScriptedQueue {
    @Inject
    Events events;

    @Test
    void pagesAreTold() {
        Project project = project(anna);
        List<ProjectEvent> told = new CopyOnWriteArrayList<>();
        try (var subscription = events.onProject(project.id, told::add)) {
            TrainingJob job = train(anna, project);
            awaitState(anna, job, JobState.SUCCEEDED);
            await().until(() -> told.size() >= 3); // queued, running, ended
        }
        assertThat(told).containsOnly(new ProjectEvent(project.id, ProjectEvent.Change.JOB));
    }
}
