package org.perceptory.worker.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.evaluation.CrossValidated;
import org.perceptory.learning.head.EpochListener;
import org.perceptory.learning.head.HeadSettings;
import org.perceptory.learning.head.HeadTraining;
import org.perceptory.learning.head.LabelledEmbeddings;
import org.perceptory.learning.head.ScaledEmbeddings;
import org.perceptory.learning.head.UntrainableException;
import org.perceptory.learning.modelfile.Verification;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Damage;
import org.perceptory.worker.Studio;

/**
 * What is stored goes bad, or the numbers run away: the job fails at its first attempt and says why, leaves no model,
 * and once the reason is gone the person can train again.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BadDataTest {
    /** Each test spoils pictures of its own. */
    private static final AtomicInteger SEED = new AtomicInteger(100_000);

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
    Damage damage;

    private Person student;
    private Project project;
    private int seed;

    @BeforeEach
    void twoClasses() {
        student = studio.student();
        project = studio.project(student);
        seed = SEED.getAndAdd(10);
        studio.label(student, project, Kind.BARS, seed, 3);
        studio.label(student, project, Kind.CIRCLES, seed, 3);
    }

    @Test
    void aPictureThatCannotBeReadIsNamed() {
        damage.spoil(Kind.BARS, seed + 1);
        assertFailed(FailureCode.UNREADABLE_SAMPLE, "BARS: BARS-" + (seed + 1));

        delete("BARS-" + (seed + 1));
        assertTrains();
    }

    @Test
    void aPictureThatWentBadAfterItWasEmbeddedIsNamedToo() {
        ended(queue.embed(student, project.id));
        damage.spoil(Kind.CIRCLES, seed);
        assertFailed(FailureCode.UNREADABLE_SAMPLE, "CIRCLES: CIRCLES-" + seed);

        delete("CIRCLES-" + seed);
        assertTrains();
    }

    @Test
    void anEmbeddingThatIsNoNumberNamesItsClass() {
        ended(queue.embed(student, project.id));
        float[] nothing = new float[damage.embedding(Kind.BARS, seed).length];
        nothing[3] = Float.NaN;
        damage.replace(Kind.BARS, seed, nothing);
        assertFailed(FailureCode.UNREADABLE_SAMPLE, "BARS");

        delete("BARS-" + seed);
        assertTrains();
    }

    @Test
    void aFileThatAnswersOtherwiseThanTheHeadIsNotOffered() {
        ended(queue.embed(student, project.id));
        float[] vector = damage.embedding(Kind.BARS, seed);
        damage.replace(Kind.BARS, seed, reversed(vector));
        TrainingJob failed = assertFailed(FailureCode.VERIFICATION_FAILED);
        assertThat(Double.parseDouble(failed.failureDetail))
                .isGreaterThan(Verification.TOLERANCE)
                .isLessThanOrEqualTo(1);

        damage.replace(Kind.BARS, seed, vector);
        assertTrains();
    }

    @Test
    void numbersThatRunAwaySayThatTheyDid() {
        QuarkusMock.installMockForType(new RunningAway(), HeadLearning.class);
        assertFailed(FailureCode.DIVERGED, "");

        QuarkusMock.installMockForType(new HeadLearning(), HeadLearning.class);
        assertTrains();
    }

    /** Learns from embeddings of a length that no arithmetic survives; no setting that is allowed gets so far. */
    private static final class RunningAway extends HeadLearning {
        @Override
        CrossValidated judge(
                LabelledEmbeddings data,
                int[] bursts,
                HeadSettings settings,
                EpochListener listener,
                BooleanSupplier cancelled)
                throws UntrainableException {
            int[] all = IntStream.range(0, data.size()).toArray();
            new HeadTraining(new ScaledEmbeddings(data, Float.NaN), all, settings)
                    .epoch(cancelled)
                    .requireFinite();
            return super.judge(data, bursts, settings, listener, cancelled);
        }
    }

    private void assertFailed(FailureCode code, String detail) {
        assertThat(assertFailed(code).failureDetail).isEqualTo(detail);
    }

    private TrainingJob assertFailed(FailureCode code) {
        TrainingJob job = trained();
        assertThat(job.state).isEqualTo(JobState.FAILED);
        assertThat(job.failure).isEqualTo(code);
        assertThat(job.attempt).isEqualTo(1);
        assertThat(job.modelId).isNull();
        assertThat(models.inUse(student, project.id)).isEmpty();
        return job;
    }

    private void assertTrains() {
        TrainingJob job = trained();
        assertThat(job.state).as(job.failure + ": " + job.failureDetail).isEqualTo(JobState.SUCCEEDED);
        assertThat(models.inUse(student, project.id).orElseThrow().id).isEqualTo(job.modelId);
    }

    private TrainingJob trained() {
        return ended(queue.train(student, project.id, TrainingSettings.DEFAULT));
    }

    private TrainingJob ended(TrainingJob job) {
        return await().atMost(60, SECONDS)
                .until(() -> jobs.find(student, job.id).orElseThrow(), j -> !j.state.active());
    }

    private void delete(String name) {
        List<SampleView> named = samples.of(student, project.id).stream()
                .filter(sample -> sample.name().equals(name))
                .toList();
        assertThat(samples.delete(
                        student, project.id, named.stream().map(SampleView::id).toList()))
                .isEqualTo(1);
    }

    private static float[] reversed(float[] vector) {
        float[] reversed = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            reversed[i] = vector[vector.length - 1 - i];
        }
        return reversed;
    }
}
