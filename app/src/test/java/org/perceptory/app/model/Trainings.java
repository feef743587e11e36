package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.perceptory.app.intake.ArrivingSample;
import org.perceptory.app.intake.SampleIntake;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.Jobs;
import org.perceptory.testbed.Pictures;
import org.perceptory.testbed.Pictures.Kind;

/** Models trained on drawn pictures by the worker in this process. */
@ApplicationScoped
public class Trainings {
    private static final int PICTURES = 8;

    private final Given people;
    private final Labels labels;
    private final SampleIntake intake;
    private final JobQueue queue;
    private final Jobs jobs;
    private final Models models;

    Trainings(Given people, Labels labels, SampleIntake intake, JobQueue queue, Jobs jobs, Models models) {
        this.people = people;
        this.labels = labels;
        this.intake = intake;
        this.queue = queue;
        this.jobs = jobs;
        this.models = models;
    }

    /** A model that tells bars from circles. */
    Model train(Person student, int hiddenUnits) {
        Project project = people.project(student);
        Stream.of(Kind.BARS, Kind.CIRCLES).forEach(kind -> show(student, project, kind));
        TrainingSettings standard = TrainingSettings.DEFAULT;
        UUID job = queue.train(
                        student,
                        project.id,
                        new TrainingSettings(
                                standard.epochs(),
                                standard.batchSize(),
                                standard.learningRate(),
                                hiddenUnits,
                                standard.seed()))
                .id;
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !jobs.find(student, job).orElseThrow().state.active());
        assertThat(jobs.find(student, job).orElseThrow().failureDetail).isNull();
        return models.inUse(student, project.id).orElseThrow();
    }

    private void show(Person student, Project project, Kind kind) {
        UUID label = labels.create(student, project.id, kind.name()).id;
        for (int i = 0; i < PICTURES; i++) {
            UUID id = UUID.randomUUID();
            var picture = new ArrivingSample(project.id, label, id, id, "picture.jpg", false);
            intake.add(student, picture, Pictures.jpeg(kind, i));
        }
    }
}
