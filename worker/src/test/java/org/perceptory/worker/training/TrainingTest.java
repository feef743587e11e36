package org.perceptory.worker.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.head.HeadBytes;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Studio;
import org.perceptory.worker.backbone.Backbones;

/** Pictures go in, a model comes out; and what cannot be learned from says why. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TrainingTest {
    @Inject
    Studio studio;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Models models;

    @Inject
    ModelChanges changes;

    @Inject
    ModelHistory history;

    @Inject
    Backbones backbones;

    Person student;

    @BeforeEach
    void aStudent() {
        student = studio.student();
    }

    @Test
    void picturesBecomeAJudgedAndVerifiedModel() {
        Project project = studio.shapes(student, 12);

        TrainingJob job = trained(project);

        assertThat(job.state).isEqualTo(JobState.SUCCEEDED);
        assertThat(job.progress).isEqualTo(1);
        assertThat(jobs.epochs(student, job.id))
                .extracting(JobEpoch::epoch)
                .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
        Model model = models.inUse(student, project.id).orElseThrow();
        assertThat(model.id).isEqualTo(job.modelId);
        assertThat(model.labels).extracting(ModelLabel::name).containsExactly("CIRCLES", "BARS", "SQUARES");
        assertThat(model.evaluation.samples()).isEqualTo(36);
        assertThat(model.evaluation.accuracy()).isGreaterThan(0.7);
        assertThat(models.predictions(student, model.id)).hasSize(36);
        assertThat(model.verification.maxDifference()).isLessThan(1e-4);
        assertThat(changes.since(student, model)).isEmpty();
    }

    @Test
    void theFileIsAssembledAgainByteForByte() {
        Project project = studio.shapes(student, 3);
        trained(project);
        Model model = models.inUse(student, project.id).orElseThrow();

        byte[] file =
                ModelAssembly.assemble(model, backbones.find(model.backbone).orElseThrow(), HeadBytes.read(model.head));

        assertThat(file).hasSize((int) model.onnxBytes);
        assertThat(Sha256.hex(file)).isEqualTo(model.onnxSha256);
    }

    @Test
    void trainingAgainGivesTheNextVersionOfTheSameHead() {
        Project project = studio.shapes(student, 3);
        trained(project);
        trained(project);
        List<ModelVersion> both = history.of(student, project.id);
        assertThat(both).extracting(ModelVersion::version).containsExactly(2, 1);
        assertThat(both.stream().map(one -> models.find(student, one.id()).orElseThrow()))
                .extracting(m -> Sha256.hex(m.head))
                .containsOnly(Sha256.hex(models.inUse(student, project.id).orElseThrow().head));
    }

    @Test
    void anEmbeddingSavesTheTrainingItsWork() {
        Project project = studio.shapes(student, 2);
        TrainingJob embedding = queue.embed(student, project.id);
        assertThat(ended(embedding).state).isEqualTo(JobState.SUCCEEDED);
        assertThat(trained(project).state).isEqualTo(JobState.SUCCEEDED);
    }

    @Test
    void twoPicturesAreEnoughThoughNothingCanBeJudged() {
        Project project = studio.project(student);
        studio.label(student, project, Kind.BARS, 1);
        studio.label(student, project, Kind.CIRCLES, 1);
        assertThat(trained(project).state).isEqualTo(JobState.SUCCEEDED);
        assertThat(models.inUse(student, project.id).orElseThrow().evaluation.samples())
                .isZero();
    }

    @Test
    void oneClassCannotBeToldFromAnything() {
        Project project = studio.project(student);
        assertFailed(project, FailureCode.TOO_FEW_CLASSES, "0");
        studio.label(student, project, Kind.BARS, 3);
        assertFailed(project, FailureCode.TOO_FEW_CLASSES, "1");
    }

    @Test
    void aClassWithoutPicturesIsNamed() {
        Project project = studio.project(student);
        studio.label(student, project, Kind.BARS, 1);
        studio.label(student, project, Kind.CIRCLES, 0);
        assertFailed(project, FailureCode.EMPTY_CLASS, "CIRCLES");
    }

    private void assertFailed(Project project, FailureCode code, String detail) {
        TrainingJob job = trained(project);
        assertThat(job.state).isEqualTo(JobState.FAILED);
        assertThat(job.failure).isEqualTo(code);
        assertThat(job.failureDetail).isEqualTo(detail);
        assertThat(job.attempt).isEqualTo(1);
        assertThat(history.of(student, project.id)).isEmpty();
    }

    private TrainingJob trained(Project project) {
        return ended(queue.train(student, project.id, TrainingSettings.DEFAULT));
    }

    private TrainingJob ended(TrainingJob job) {
        return await().atMost(60, SECONDS)
                .until(() -> jobs.find(student, job.id).orElseThrow(), j -> !j.state.active());
    }
}
