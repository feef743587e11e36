package org.perceptory.worker.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.blob.Sha256;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.ModelLabel;
import org.perceptory.domain.model.ModelVersion;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.model.Prediction;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobEpoch;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.evaluation.Interval;
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
    Samples samples;

    @Inject
    ModelChanges changes;

    @Inject
    ModelHistory history;

    @Inject
    Backbones backbones;

    @Inject
    EntityManager entities;

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
    void whatIsPutAsideIsNotLearntFromAndMeasuresTheModel() {
        Project project = studio.shapes(student, 8);
        List<UUID> aside = everyFourth(project);
        samples.holdOut(student, project.id, aside, true);

        Model model = models.find(student, trained(project).modelId).orElseThrow();

        assertThat(model.samples).isEqualTo(18);
        assertThat(model.evaluation.samples()).isEqualTo(18);
        assertThat(models.predictions(student, model.id))
                .extracting(Prediction::sample)
                .hasSize(18)
                .doesNotContainAnyElementsOf(aside);
        assertThat(madeWith(model, false)).hasSize(18).doesNotContainAnyElementsOf(aside);
        assertThat(madeWith(model, true)).containsExactlyInAnyOrderElementsOf(aside);
        ModelEvaluation.Test test = model.evaluation.test().orElseThrow();
        assertThat(test.samples()).isEqualTo(6);
        assertThat(test.independent()).isEqualTo(6);
        assertThat(test.copies()).isZero();
        Interval interval = Interval.wilson(test.accuracy(), 6);
        assertThat(test.low()).isEqualTo(interval.low());
        assertThat(test.high()).isEqualTo(interval.high());

        samples.holdOut(student, project.id, aside, false);
        assertThat(changes.since(student, model)).isNotEmpty();
    }

    /** What is told of it for handing in. */
    @SuppressWarnings("unchecked")
    private List<UUID> madeWith(Model model, boolean heldOut) {
        return entities.createNativeQuery(
                        "select sample_id from model_sample where model_id = ?1 and held_out = ?2", UUID.class)
                .setParameter(1, model.id)
                .setParameter(2, heldOut)
                .getResultList();
    }

    @Test
    void aCopyOfWhatWasLearntFromMeasuresNothing() {
        Project project = studio.project(student);
        studio.label(student, project, Kind.BARS, 3);
        studio.label(student, project, Kind.CIRCLES, 3);
        studio.label(student, project, Kind.SQUARES, 2);
        Label again = studio.again(student, project, Kind.BARS, 2);
        samples.holdOut(
                student,
                project.id,
                samples.of(student, project.id, again.id).stream()
                        .skip(3)
                        .map(SampleView::id)
                        .toList(),
                true);

        ModelEvaluation.Test test = models.find(student, trained(project).modelId)
                .orElseThrow()
                .evaluation
                .test()
                .orElseThrow();

        assertThat(test).isEqualTo(new ModelEvaluation.Test(0, 0, 1, 0, 0, 2));
    }

    @Test
    void aClassThatIsPutAsideWhollyHasNothingToLearnFrom() {
        Project project = studio.project(student);
        studio.label(student, project, Kind.BARS, 2);
        Label circles = studio.label(student, project, Kind.CIRCLES, 2);
        samples.holdOut(
                student,
                project.id,
                samples.of(student, project.id, circles.id).stream()
                        .map(SampleView::id)
                        .toList(),
                true);
        assertFailed(project, FailureCode.EMPTY_CLASS, "CIRCLES");
    }

    private List<UUID> everyFourth(Project project) {
        List<SampleView> all = samples.of(student, project.id);
        return IntStream.range(0, all.size())
                .filter(i -> i % 4 == 3)
                .mapToObj(i -> all.get(i).id())
                .toList();
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
