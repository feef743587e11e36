package org.perceptory.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProjectsTest {
    @Inject
    Given given;

    @Inject
    Projects projects;

    @Inject
    DeletedProjects deleted;

    @Inject
    Blobs blobs;

    @Inject
    Embeddings embeddings;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Audit audit;

    Person student;

    @BeforeEach
    void aStudent() {
        student = given.student();
    }

    @Test
    void whoAsksForTheProjectOfAKeyTwiceAtOnceGetsOne() {
        List<Project> got = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> projects.findOrCreate(student, "key", "Mine", Modality.IMAGE, "any")))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        UUID id = got.getFirst().id;
        assertThat(got).extracting(project -> project.id).containsOnly(id);
        assertThat(projects.get(student, id).name).isEqualTo("Mine");

        projects.delete(student, id);
        assertThat(projects.findOrCreate(student, "key", "Anew", Modality.IMAGE, "any").name)
                .isEqualTo("Anew");
        assertThat(projects.findOrCreate(given.student(), "key", "Theirs", Modality.IMAGE, "any").id)
                .isNotEqualTo(id);
        assertThat(projects.findOrCreate(student, "another key", "Other", Modality.IMAGE, "any").id)
                .isNotEqualTo(id);
    }

    @Test
    void settingsAndThresholdAreKept() {
        Project project = given.project(student);
        TrainingSettings settings = new TrainingSettings(20, 8, 0.01, 32, 7);
        projects.settings(student, project.id, settings);
        projects.threshold(student, project.id, 0.6);

        Project read = projects.get(student, project.id);
        assertThat(read.settings).isEqualTo(settings);
        assertThat(read.threshold).isEqualTo(0.6);
        projects.calibratedThreshold(student, project.id);
        assertThat(projects.get(student, project.id).threshold).isNull();
        assertRefused(Refusal.THRESHOLD_OUT_OF_RANGE, () -> projects.threshold(student, project.id, Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 16, 0.001, 0",
        "1001, 16, 0.001, 0",
        "50, 0, 0.001, 0",
        "50, 513, 0.001, 0",
        "50, 16, 0, 0",
        "50, 16, 1.1, 0",
        "50, 16, NaN, 0",
        "50, 16, 0.001, -1",
        "50, 16, 0.001, 513"
    })
    void settingsOutOfRangeAreRefused(int epochs, int batch, double rate, int hidden) {
        Project project = given.project(student);
        TrainingSettings settings = new TrainingSettings(epochs, batch, rate, hidden, 1);
        assertRefused(Refusal.SETTING_OUT_OF_RANGE, () -> projects.settings(student, project.id, settings));
        assertRefused(Refusal.SETTING_OUT_OF_RANGE, () -> queue.train(student, project.id, settings));
    }

    @Test
    void deletingForGoodRemovesEverythingThatNobodyElseNeeds() {
        Project gone = given.project(student);
        Project kept = given.project(student);
        Label cats = given.label(student, gone, "Cats");
        SampleView own = given.sample(student, cats, "only here", 1);
        SampleView shared = given.sample(student, cats, "there too", 1);
        given.sample(student, given.label(student, kept, "Cats"), "there too", 1);
        embeddings.put(Map.of(own.blob(), new float[] {1}, shared.blob(), new float[] {2}), "backbone");
        TrainingJob job = queue.train(student, gone.id, TrainingSettings.DEFAULT);

        projects.delete(student, gone.id);
        assertThat(blobs.get(own.blob())).isPresent();
        deleted.remove(student, gone.id);

        assertThat(projects.find(student, gone.id)).isEmpty();
        assertThat(jobs.find(student, job.id)).isEmpty();
        assertThat(blobs.get(own.blob())).isEmpty();
        assertThat(blobs.get(shared.blob())).isPresent();
        assertThat(embeddings.read(List.of(own.blob(), shared.blob()), "backbone"))
                .containsOnlyKeys(shared.blob());
        AuditEntry entry = audit.latest(1).getFirst();
        assertThat(entry.action).isEqualTo(AuditEntry.Action.PROJECT_DELETED);
        assertThat(entry.detail).isEqualTo("jobs=1 labels=1 models=0 samples=2");
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < 3; i++) {
            given.project(student);
        }
        assertRefused(Refusal.TOO_MANY_PROJECTS, () -> given.project(student));
    }

    @Test
    void somebodyElsesAreAsGoodAsNotThere() {
        Project mine = given.project(student);
        for (Person other : List.of(given.student(), given.admin())) {
            assertThat(projects.find(other, mine.id)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> projects.rename(other, mine.id, "Theirs"));
            assertRefused(Refusal.NOT_FOUND, () -> projects.settings(other, mine.id, TrainingSettings.DEFAULT));
            assertRefused(Refusal.NOT_FOUND, () -> projects.threshold(other, mine.id, 0.5));
            assertRefused(Refusal.NOT_FOUND, () -> projects.calibratedThreshold(other, mine.id));
            assertRefused(Refusal.NOT_FOUND, () -> projects.delete(other, mine.id));
        }
        assertThat(projects.find(student, mine.id)).isPresent();
    }
}
