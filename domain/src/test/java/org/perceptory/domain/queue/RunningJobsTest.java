package org.perceptory.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelEvaluation.ClassFigures;
import org.perceptory.domain.model.ModelEvaluation.Judged;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.model.TaughtSample;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.ProjectData;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RunningJobsTest {
    @Inject
    Given given;

    @Inject
    JobQueue queue;

    @Inject
    RunningJobs running;

    @Inject
    Jobs jobs;

    @Inject
    Models models;

    @Inject
    ModelChanges changes;

    @Inject
    ModelHistory history;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    ProjectData data;

    Person student;
    Project project;
    Label cats;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
        cats = given.label(student, project, "Cats");
    }

    @Test
    void aTrainingWritesItsEpochsAndItsModel() {
        SampleView sample = given.sample(student, cats);
        TrainingJob job = queue.train(student, project.id, TrainingSettings.DEFAULT);
        Run run = running.start(new Turn(job.id, student.id)).orElseThrow();
        List<JobEpoch> epochs =
                List.of(new JobEpoch(1, 1.5, 0.5, 1.6, 0.4), new JobEpoch(2, 1.0, 0.75, Double.NaN, Double.NaN));
        running.epochs(run, epochs, 0.5);

        Model trained = aModel(run);
        running.succeeded(run, trained, List.of(new TaughtSample(sample.id(), 0, false)), predictions(sample));

        assertThat(jobs.epochs(student, job.id)).isEqualTo(epochs);
        assertThat(jobs.find(student, job.id)).hasValueSatisfying(j -> {
            assertThat(j.state).isEqualTo(JobState.SUCCEEDED);
            assertThat(j.modelId).isEqualTo(trained.id);
        });
        Model model = models.inUse(student, project.id).orElseThrow();
        assertThat(model.version).isEqualTo(1);
        assertThat(model.labels).extracting(ModelLabel::name).containsExactly("Cats");
        assertThat(models.predictions(student, trained.id)).singleElement().satisfies(p -> {
            assertThat(p.sample()).isEqualTo(sample.id());
            assertThat(p.probabilities()).containsExactly(0.25f, 0.75f);
            assertThat(p.predicted()).isEqualTo(1);
        });
        assertThat(changes.since(student, model)).isEmpty();
        labels.rename(student, cats.id, "Lions");
        assertThat(changes.since(student, model)).containsExactly(ModelChange.CLASSES);
        Label dogs = given.label(student, project, "Dogs");
        samples.move(student, project.id, List.of(sample.id()), dogs.id);
        assertThat(models.judged(student, trained.id)).singleElement().satisfies(judged -> {
            assertThat(judged.label()).isEqualTo(dogs.id);
            assertThat(judged.prediction().actual()).isZero();
        });
        samples.delete(student, project.id, List.of(sample.id()));
        assertThat(models.judged(student, trained.id)).isEmpty();
        assertThat(models.find(given.student(), trained.id)).isEmpty();
        assertThat(models.predictions(given.student(), trained.id)).isEmpty();
    }

    /** perceptory.limits.models-per-project is 3 here. */
    @Test
    void ofMoreModelsThanAreKeptTheOldestGoThoseWithANameLast() {
        given.sample(student, cats);
        train();
        history.name(student, train().id, "The second");
        train();
        history.use(student, history.find(student, project.id, 1).orElseThrow().id());
        assertThat(kept()).containsExactly(3, 2, 1);

        train();
        assertThat(kept()).containsExactly(4, 3, 2);
        train();
        assertThat(kept()).containsExactly(5, 4, 2);
        assertThat(models.inUse(student, project.id).orElseThrow().version).isEqualTo(5);
    }

    private List<Integer> kept() {
        return history.of(student, project.id).stream()
                .map(ModelVersion::version)
                .toList();
    }

    private Model train() {
        TrainingJob job = queue.train(student, project.id, TrainingSettings.DEFAULT);
        Run run = running.start(new Turn(job.id, student.id)).orElseThrow();
        Model trained = aModel(run);
        running.succeeded(run, trained, List.of(), List.of());
        return trained;
    }

    private Model aModel(Run run) {
        Model model = running.newModel(run);
        model.backbone = "any";
        model.backboneSha256 = "backbone";
        model.head = new byte[] {1, 2};
        model.labels = List.of(ModelLabel.of(cats));
        model.evaluation = new ModelEvaluation(
                1, 0.2, 1, 1, 1, 2, List.of(new ClassFigures(1, 1, 1, Judged.WHOLLY)), new int[][] {{1}}, null);
        model.threshold = 0.4;
        model.onnxSha256 = "onnx";
        model.onnxBytes = 5_000_000;
        model.verification = new ModelVerification(1, 1e-7);
        model.fingerprint = data.read(project.id).orElseThrow().fingerprint();
        model.samples = 1;
        return model;
    }

    private static List<Prediction> predictions(SampleView sample) {
        return List.of(
                new Prediction(sample.id(), 0, new float[] {0.25f, 0.75f}),
                new Prediction(UUID.randomUUID(), 0, new float[] {1, 0}));
    }
}
