package org.perceptory.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelEvaluation;
import org.perceptory.domain.model.ModelVerification;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.ProjectData;
import org.perceptory.domain.training.JobStage;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** A project goes while a job of it ends: each in a transaction of its own, and neither ends the other. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DeadlockTest {
    @Inject
    Given given;

    @Inject
    JobQueue queue;

    @Inject
    RunningJobs running;

    @Inject
    Turns turns;

    @Inject
    Projects projects;

    @Inject
    Blobs blobs;

    @Inject
    Embeddings embeddings;

    @Inject
    ProjectData data;

    @Inject
    EntityManager entities;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Person student;
    private Project project;
    private Run run;

    @BeforeEach
    void a_job_that_runs() {
        student = given.student();
        project = given.project(student);
        TrainingJob job = queue.train(student, project.id, TrainingSettings.DEFAULT);
        run = running.start(new Turn(job.id, student.id)).orElseThrow();
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void a_job_that_ends_holds_its_person_first_and_so_does_who_deletes_the_project() throws Exception {
        together(() -> turns.lock(student.id));

        assertThat(projects.find(student, project.id)).isEmpty();
    }

    @Test
    void who_is_ended_by_a_deadlock_begins_again() throws Exception {
        // The order of nobody's here: the job first, and its person when the other one has that.
        together(() -> {});

        assertThat(projects.find(student, project.id)).isEmpty();
    }

    /** Ends the job, and deletes the project as soon as the end holds these rows and the job's. */
    private void together(Runnable hold) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Future<?> end = threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
            // PostgreSQL looks for a deadlock in who has waited for so long: the other one.
            entities.createNativeQuery("set local deadlock_timeout = '1min'").executeUpdate();
            hold.run();
            running.progress(run, JobStage.TRAINING, 0.9);
            held.countDown();
            awaitWaiting();
            running.succeeded(run, aModel(), List.of(), List.of());
        }));
        held.await();
        threads.submit(() -> projects.delete(student, project.id)).get();
        end.get();
    }

    /** Until a session of this database waits for a lock. */
    private void awaitWaiting() {
        String waiting =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        while (((Number) entities.createNativeQuery(waiting).getSingleResult()).intValue() == 0) {
            Thread.onSpinWait();
        }
    }

    private Model aModel() {
        Model model = running.newModel(run);
        model.backbone = "any";
        model.backboneSha256 = "backbone";
        model.head = new byte[] {1};
        model.labels = List.of();
        model.evaluation = new ModelEvaluation(1, 0, 1, 1, 1, 2, List.of(), new int[][] {}, null);
        model.onnxSha256 = "onnx";
        model.verification = new ModelVerification(1, 0);
        model.fingerprint = data.read(project.id).orElseThrow().fingerprint();
        return model;
    }

    @Test
    void embeddings_are_kept_while_their_blobs_go() throws Exception {
        for (int round = 0; round < 20; round++) {
            Map<String, float[]> vectors = new HashMap<>();
            for (int i = 0; i < 300; i++) {
                vectors.put(blobs.put(UUID.randomUUID().toString().getBytes()), new float[] {i});
            }
            CyclicBarrier start = new CyclicBarrier(2);
            List<String> all = new ArrayList<>(vectors.keySet());
            Future<?> kept = threads.submit(at(start, () -> {
                QuarkusTransaction.requiringNew().run(() -> embeddings.put(vectors, "backbone"));
                return null;
            }));
            Future<?> gone = threads.submit(at(start, () -> blobs.removeUnreferenced(all)));
            kept.get();
            gone.get();
            assertThat(blobs.read(all)).isEmpty();
        }
    }

    private static Callable<Object> at(CyclicBarrier start, Callable<Object> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }
}
