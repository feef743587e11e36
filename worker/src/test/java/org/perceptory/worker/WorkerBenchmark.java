package org.perceptory.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.Subscription;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.image.ImageDecoder;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.backbone.Backbones;
import org.perceptory.worker.queue.WorkerSettings;

/**
 * How fast a whole job is beside the bare computing in it, in one run on one machine. Not among the tests: {@code mvn
 * -pl worker -am test -Dtest=WorkerBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class WorkerBenchmark {
    private static final int EACH = 100;
    private static final int ROUNDS = 7;

    @Inject
    Studio studio;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Samples samples;

    @Inject
    Blobs blobs;

    @Inject
    Events events;

    @Inject
    Backbones backbones;

    @Inject
    WorkerSettings settings;

    @Inject
    EntityManager entities;

    Person student;
    Project project;
    Backbone backbone;

    @Test
    void measure() {
        backbone = backbones.load(backbones.catalogue().entries().getFirst());
        student = studio.student();
        project = studio.shapes(student, EACH);
        boolean[] reached = {starting(), embedding(), training(), fromFreshUploads()};
        assertThat(reached).as("every bar reached").doesNotContain(false);
    }

    private boolean starting() {
        Project empty = studio.project(student);
        double latency = median(50, () -> {
            TrainingJob job = ended(() -> queue.embed(student, empty.id), empty);
            return (job.startedAt.toEpochMilli() - job.submittedAt.toEpochMilli());
        });
        return Figure.atMost("queue.click-to-start", latency, "ms", 100).print();
    }

    private boolean embedding() {
        List<byte[]> files = samples.of(student, project.id).stream()
                .map(SampleView::blob)
                .map(b -> blobs.get(b).orElseThrow())
                .toList();
        bare(files); // warm
        double[] decoding = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            decoding[round] = seconds(() -> files.forEach(ImageDecoder::decode));
            bare[round] = seconds(() -> bare(files));
            forgetEmbeddings();
            whole[round] = seconds(() -> ended(() -> queue.embed(student, project.id), project));
        }
        double bareTime = middle(bare);
        Figure.tell("embedding.bare-loop", files.size() / bareTime, "images/s");
        Figure.tell("embedding.inference-alone", files.size() / (bareTime - middle(decoding)), "images/s");
        Figure.tell("embedding.share-of-decoding", middle(decoding) / bareTime, "of the bare loop");
        Figure.tell("embedding.whole-job", files.size() / middle(whole), "images/s");
        return Figure.atLeast("embedding.whole-job-to-bare-loop", bareTime / middle(whole), "times", 0.8)
                .print();
    }

    private boolean training() {
        train();
        double time = median(11, () -> seconds(this::train));
        return Figure.atMost("training.click-to-model", time, "s", 1).print();
    }

    private boolean fromFreshUploads() {
        List<byte[]> files = samples.of(student, project.id).stream()
                .map(SampleView::blob)
                .map(b -> blobs.get(b).orElseThrow())
                .toList();
        double bare = median(3, () -> seconds(() -> bare(files)));
        double time = median(5, () -> {
            forgetEmbeddings();
            return seconds(this::train);
        });
        return Figure.atMost("training.from-fresh-uploads", time, "s", 1.3 * bare + 1)
                .print();
    }

    private void train() {
        TrainingJob job = ended(() -> queue.train(student, project.id, TrainingSettings.DEFAULT), project);
        assertThat(job.state).isEqualTo(JobState.SUCCEEDED);
    }

    /** The same files through the same decoder and the same backbone, and nothing else. */
    private void bare(List<byte[]> files) {
        int batch = settings.embeddingBatch();
        for (int from = 0; from < files.size(); from += batch) {
            List<RgbImage> pictures = files.subList(from, Math.min(files.size(), from + batch)).stream()
                    .map(ImageDecoder::decode)
                    .toList();
            backbone.embed(pictures);
        }
    }

    private void forgetEmbeddings() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from embedding").executeUpdate());
    }

    /** Puts the job in and waits, as a page does, for the event that it ended. */
    private TrainingJob ended(Supplier<TrainingJob> submit, Project of) {
        TrainingJob[] last = {null};
        CountDownLatch done = new CountDownLatch(1);
        try (Subscription subscription = events.onProject(of.id, event -> {
            TrainingJob known = last[0];
            if (known != null
                    && jobs.find(student, known.id)
                            .filter(j -> !j.state.active())
                            .isPresent()) {
                done.countDown();
            }
        })) {
            last[0] = submit.get();
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return jobs.find(student, last[0].id).orElseThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(int rounds, DoubleSupplier measure) {
        return middle(IntStream.range(0, rounds)
                .mapToDouble(i -> measure.getAsDouble())
                .toArray());
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
