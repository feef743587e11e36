package org.perceptory.worker.queue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** A queue of two slots, people at it, and jobs whose course the test decides. */
abstract class ScriptedQueue {
    @Inject
    People people;

    @Inject
    Projects projects;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    ScriptedWork work;

    Person anna;
    Person ben;
    Person cleo;
    Person dan;

    @BeforeEach
    void fourPeople() {
        anna = person();
        ben = person();
        cleo = person();
        dan = person();
        work.started.clear();
    }

    @AfterEach
    void nothingIsHeld() {
        work.letAllGo();
        await().until(work.running::isEmpty);
    }

    Person person() {
        return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
    }

    Project project(Person owner) {
        return projects.create(owner, "A project", Modality.IMAGE, "any");
    }

    Project held(Person owner) {
        Project project = project(owner);
        work.holds(project.id);
        return project;
    }

    TrainingJob train(Person person) {
        return train(person, project(person));
    }

    TrainingJob train(Person person, Project project) {
        return queue.train(person, project.id, TrainingSettings.DEFAULT);
    }

    JobState state(Person person, TrainingJob job) {
        return jobs.find(person, job.id).map(j -> j.state).orElseThrow();
    }

    void awaitState(Person person, TrainingJob job, JobState state) {
        await().atMost(10, SECONDS).until(() -> state(person, job) == state);
    }
}
