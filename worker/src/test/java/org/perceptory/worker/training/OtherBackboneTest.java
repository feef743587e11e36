package org.perceptory.worker.training;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.ProjectData;
import org.perceptory.domain.sample.TrainingSample;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.learning.backbone.BackboneCatalogue;
import org.perceptory.learning.backbone.BackboneEntry;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Studio;
import org.perceptory.worker.backbone.Backbones;

/** A project moves to a backbone of the admin's folder: looked at anew, trained anew, the old model still whole. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(OtherBackboneTest.WithFolder.class)
class OtherBackboneTest {
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
    Projects projects;

    @Inject
    ProjectData data;

    @Inject
    Embeddings embeddings;

    @Inject
    Backbones backbones;

    @Test
    void itsSamplesAreEmbeddedAnewThroughTheQueueAndTheOldModelStays() {
        Person student = studio.student();
        Project project = studio.shapes(student, 2);
        ended(student, queue.train(student, project.id, TrainingSettings.DEFAULT));
        Model first = models.inUse(student, project.id).orElseThrow();
        BackboneEntry other = backbones.find("other").orElseThrow();
        List<String> blobs = data.read(project.id).orElseThrow().samples().stream()
                .map(TrainingSample::blob)
                .toList();
        assertThat(embeddings.missing(blobs, other.sha256())).hasSameSizeAs(blobs);

        projects.backbone(student, project.id, "other");
        assertThat(changes.since(student, first)).containsExactly(ModelChange.BACKBONE);
        assertThat(ended(student, queue.embed(student, project.id)).state).isEqualTo(JobState.SUCCEEDED);
        assertThat(embeddings.missing(blobs, other.sha256())).isEmpty();

        ended(student, queue.train(student, project.id, TrainingSettings.DEFAULT));
        Model second = models.inUse(student, project.id).orElseThrow();
        assertThat(second.backbone).isEqualTo("other");
        assertThat(second.backboneSha256).isEqualTo(other.sha256());
        assertThat(changes.since(student, second)).isEmpty();
        assertThat(backbones.catalogue().findBySha256(first.backboneSha256)).isPresent();
    }

    private TrainingJob ended(Person student, TrainingJob job) {
        return await().atMost(60, SECONDS)
                .until(() -> jobs.find(student, job.id).orElseThrow(), now -> !now.state.active());
    }

    /** With the built-in network in a folder, as a file of the admin's own: another file, the same numbers. */
    public static class WithFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Path folder = Path.of("target", "backbones").toAbsolutePath();
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve("other.onnx"), anotherFile());
                Files.writeString(folder.resolve("other.properties"), """
            id = other
            version = 1
            modality = IMAGE
            licence = Apache-2.0
            card = The built-in one, under another name.
            """);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
            return Map.of(
                    "perceptory.backbones.folder", folder.toString(),
                    "perceptory.backbones.cache", folder.resolve("kept").toString());
        }

        private static byte[] anotherFile() {
            return Graph.read(BackboneCatalogue.builtIn().entries().getFirst().read())
                    .write("other", new TreeMap<>());
        }
    }
}
