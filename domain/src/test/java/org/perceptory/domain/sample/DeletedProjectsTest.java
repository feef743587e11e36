package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.privacy.Retention;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectOrder;
import org.perceptory.domain.project.ProjectQuery;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DeletedProjectsTest {
    private static final TrainingSettings SETTINGS = new TrainingSettings(20, 8, 0.01, 32, 7);

    @Inject
    Given given;

    @Inject
    Projects projects;

    @Inject
    DeletedProjects deleted;

    @Inject
    ProjectSearch search;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    RecentlyDeleted recently;

    @Inject
    ProjectFiles files;

    @Inject
    Models models;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Blobs blobs;

    @Inject
    Audit audit;

    @Inject
    Retention retention;

    @Inject
    Limits limits;

    @Inject
    EntityManager entities;

    Person student;
    Project project;
    Label cats;
    SampleView sample;
    UUID model;
    TrainingJob job;

    @BeforeEach
    void aDeletedProject() {
        student = given.student();
        project = given.project(student);
        projects.settings(student, project.id, SETTINGS);
        projects.threshold(student, project.id, 0.6);
        cats = given.label(student, project, "Cats");
        sample = given.sample(student, cats);
        model = aModel(project.id);
        job = queue.train(student, project.id, SETTINGS);
        projects.delete(student, project.id);
    }

    /** A question about the project, and whether its answer holds anything. */
    private static Arguments question(String name, Function<DeletedProjectsTest, Boolean> isThere) {
        return Arguments.of(name, isThere);
    }

    static Stream<Arguments> everyQuestion() {
        return Stream.of(
                question("find", t -> t.projects.find(t.student, t.project.id).isPresent()),
                question(
                        "readable",
                        t -> t.projects.readable(t.student, t.project.id).isPresent()),
                question("search", t -> t.search.find(t.student, t.project.id).isPresent()),
                question(
                        "list",
                        t -> t.search
                                        .find(t.student, new ProjectQuery("", ProjectOrder.CHANGED, 0, 9))
                                        .total()
                                > 0),
                question(
                        "list by name",
                        t -> t.search
                                        .find(t.student, new ProjectQuery("Cats", ProjectOrder.NAME, 0, 9))
                                        .total()
                                > 0),
                question("classes", t -> !t.labels.of(t.student, t.project.id).isEmpty()),
                question("a class", t -> t.labels.find(t.student, t.cats.id).isPresent()),
                question("samples", t -> !t.samples.of(t.student, t.project.id).isEmpty()),
                question(
                        "counts",
                        t -> !t.samples.counts(t.student, t.project.id).isEmpty()),
                question(
                        "a sample",
                        t -> t.samples.find(t.student, t.sample.id()).isPresent()),
                question(
                        "its bytes",
                        t -> t.samples.stored(t.student, t.sample.id()).isPresent()),
                question(
                        "the model in use",
                        t -> t.models.inUse(t.student, t.project.id).isPresent()),
                question("a model", t -> t.models.find(t.student, t.model).isPresent()),
                question("a job", t -> t.jobs.find(t.student, t.job.id).isPresent()),
                question("its place", t -> t.queue.place(t.student, t.job.id).isPresent()),
                question(
                        "last training",
                        t -> t.jobs.latestTraining(t.student, t.project.id).isPresent()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyQuestion")
    void nothingFindsItUntilItIsBroughtBack(String name, Function<DeletedProjectsTest, Boolean> isThere) {
        boolean whileDeleted = isThere.apply(this);
        deleted.restore(student, project.id);
        assertThat(whileDeleted).isFalse();
        // Its job was ended, and has no place in the queue any more.
        assertThat(isThere.apply(this)).isEqualTo(!name.equals("its place"));
    }

    @Test
    void nothingIsDoneInIt() {
        Map<String, Runnable> deeds = Map.of(
                "rename", () -> projects.rename(student, project.id, "Other"),
                "settings", () -> projects.settings(student, project.id, TrainingSettings.DEFAULT),
                "delete", () -> projects.delete(student, project.id),
                "train", () -> queue.train(student, project.id, SETTINGS),
                "cancel", () -> queue.cancel(student, job.id),
                "embed", () -> queue.embed(student, project.id),
                "new class", () -> labels.create(student, project.id, "Dogs"),
                "rename class", () -> labels.rename(student, cats.id, "Dogs"),
                "new sample", () -> given.sample(student, cats),
                "download", () -> files.snapshot(student, project.id));
        deeds.forEach((name, deed) -> assertRefused(Refusal.NOT_FOUND, deed::run));
        assertRefused(Refusal.NOT_FOUND, () -> recently.of(student, project.id));
        assertThat(samples.restore(student, given.project(student).id, List.of(sample.id())))
                .isZero();
    }

    @Test
    void itComesBackWithEverything() {
        assertThat(deleted.of(student)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Cats and dogs");
            assertThat(one.samples()).isEqualTo(1);
            assertThat(one.until()).isEqualTo(one.at().plus(limits.undo()));
        });

        deleted.restore(student, project.id);

        Project back = projects.get(student, project.id);
        assertThat(back.settings).isEqualTo(SETTINGS);
        assertThat(back.threshold).isEqualTo(0.6);
        assertThat(labels.of(student, project.id)).extracting(l -> l.name).containsExactly("Cats");
        assertThat(samples.of(student, project.id)).extracting(SampleView::id).containsExactly(sample.id());
        assertThat(models.inUse(student, project.id).orElseThrow().id).isEqualTo(model);
        assertThat(jobs.find(student, job.id).orElseThrow().state).isEqualTo(JobState.CANCELLED);
        assertThat(deleted.of(student)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(student, project.id));
    }

    @Test
    void itLeavesRoomForOthersAndNeedsRoomToComeBack() {
        for (int i = 0; i < limits.projectsPerPerson(); i++) {
            given.project(student);
        }
        assertRefused(Refusal.TOO_MANY_PROJECTS, () -> deleted.restore(student, project.id));
        assertThat(deleted.of(student)).hasSize(1);
    }

    @Test
    void whatIsDeletedForGoodIsGone() {
        deleted.remove(student, project.id);

        assertThat(deleted.of(student)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(student, project.id));
        assertThat(blobs.get(sample.blob())).isEmpty();
        AuditEntry entry = audit.latest(1).getFirst();
        assertThat(entry.action).isEqualTo(AuditEntry.Action.PROJECT_DELETED);
        assertThat(entry.detail).isEqualTo("jobs=1 labels=1 models=1 samples=1");
    }

    @Test
    void afterItsTimeNothingBringsItBackAndItIsRemoved() {
        age(project.id, limits.undo().minusMinutes(1));
        retention.run();
        assertThat(deleted.of(student)).hasSize(1);

        age(project.id, limits.undo().plusMinutes(1));
        assertThat(deleted.of(student)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(student, project.id));
        assertRefused(Refusal.NOT_FOUND, () -> deleted.remove(student, project.id));
        retention.run();
        assertThat(Project.<Project>findByIdOptional(project.id)).isEmpty();
        assertThat(blobs.get(sample.blob())).isEmpty();
    }

    @Test
    void othersSeeBringBackAndRemoveNothing() {
        for (Person other : List.of(given.student(), given.admin())) {
            assertThat(deleted.of(other)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(other, project.id));
            assertRefused(Refusal.NOT_FOUND, () -> deleted.remove(other, project.id));
        }
        assertThat(deleted.of(student)).hasSize(1);
    }

    @Test
    void whatIsThereIsNotRemovedAsIfItWereDeleted() {
        Project kept = given.project(student);
        assertRefused(Refusal.NOT_FOUND, () -> deleted.remove(student, kept.id));
        assertThat(projects.find(student, kept.id)).isPresent();
    }

    private void age(UUID id, Duration since) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update project set deleted_at = now() - make_interval(secs => ?2) where id = ?1")
                        .setParameter(1, id)
                        .setParameter(2, (double) since.toSeconds())
                        .executeUpdate());
    }

    private UUID aModel(UUID of) {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
            insert into model (id, project_id, version, backbone, backbone_sha256, head, labels, settings, evaluation,
              threshold, onnx_sha256, onnx_bytes, verification, fingerprint, samples, created_at)
            select ?1, id, 1, 'any', '', ''\\:\\:bytea, '[]', '{"epochs":20,"batchSize":8,"learningRate":0.01,"hiddenUnits":32,"seed":7}',
              '{}', 0.5, '', 0, '{}', '', 1, now() from project where id = ?2""")
                        .setParameter(1, id)
                        .setParameter(2, of)
                        .executeUpdate());
        return id;
    }
}
