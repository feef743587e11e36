package org.perceptory.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.PostgresResource;

/** What is not any more as it was when a model was trained, and on what two of them were judged. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ModelChangesTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Models models;

    @Inject
    ModelHistory history;

    @Inject
    ModelChanges changes;

    @Inject
    Fingerprints fingerprints;

    @Inject
    Projects projects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    private Person student;
    private Project project;
    private Model model;
    private Label cats;
    private SampleView cat;

    @BeforeEach
    void aModelThatIsUpToDate() {
        student = given.student();
        project = given.project(student);
        model = classroom.trained(student, project);
        cats = labels.of(student, project.id).getFirst();
        cat = samples.of(student, project.id).getFirst();
        QuarkusTransaction.requiringNew()
                .run(() -> Model.update("fingerprint = ?1 where id = ?2", fingerprints.of(project.id), model.id));
        model = models.find(student, model.id).orElseThrow();
    }

    private enum Done {
        NOTHING,
        RECOLOURED,
        RENAMED,
        CLASS_ADDED_EMPTY,
        CLASS_ADDED_WITH_A_SAMPLE,
        SAMPLE_ADDED,
        SAMPLE_REPLACED,
        CLASS_DELETED,
        OTHER_EPOCHS,
        OTHER_SEED,
        OTHER_NETWORK,
        UNDONE
    }

    private static final Map<Done, Set<ModelChange>> EXPECTED = Map.ofEntries(
            Map.entry(Done.NOTHING, Set.of()),
            Map.entry(Done.RECOLOURED, Set.of()),
            Map.entry(Done.RENAMED, Set.of(ModelChange.CLASSES)),
            Map.entry(Done.CLASS_ADDED_EMPTY, Set.of(ModelChange.CLASSES)),
            Map.entry(Done.CLASS_ADDED_WITH_A_SAMPLE, EnumSet.of(ModelChange.CLASSES, ModelChange.SAMPLES)),
            Map.entry(Done.SAMPLE_ADDED, Set.of(ModelChange.SAMPLES)),
            Map.entry(Done.SAMPLE_REPLACED, Set.of(ModelChange.SAMPLES)),
            Map.entry(Done.CLASS_DELETED, EnumSet.of(ModelChange.CLASSES, ModelChange.SAMPLES)),
            Map.entry(Done.OTHER_EPOCHS, Set.of(ModelChange.SETTINGS)),
            Map.entry(Done.OTHER_SEED, Set.of(ModelChange.SETTINGS)),
            Map.entry(Done.OTHER_NETWORK, Set.of(ModelChange.BACKBONE)),
            Map.entry(Done.UNDONE, Set.of()));

    @ParameterizedTest
    @EnumSource
    void what_changed_is_told_by_kind(Done done) {
        act(done);

        assertThat(changes.since(student, model)).isEqualTo(EXPECTED.get(done));
        List<ModelVersion> all = history.of(student, project.id);
        assertThat(changes.since(student, project.id, all)).containsExactly(Map.entry(model.id, EXPECTED.get(done)));
    }

    private void act(Done done) {
        TrainingSettings before = TrainingSettings.DEFAULT;
        switch (done) {
            case NOTHING -> {}
            case RECOLOURED -> labels.recolor(student, cats.id, "#000000");
            case RENAMED -> labels.rename(student, cats.id, "Lions");
            case CLASS_ADDED_EMPTY -> given.label(student, project, "Dogs");
            case CLASS_ADDED_WITH_A_SAMPLE -> given.sample(student, given.label(student, project, "Dogs"));
            case SAMPLE_ADDED -> given.sample(student, cats);
            case SAMPLE_REPLACED -> {
                samples.delete(student, project.id, List.of(cat.id()));
                given.sample(student, cats);
            }
            case CLASS_DELETED -> labels.delete(student, cats.id);
            case OTHER_EPOCHS ->
                projects.settings(student, project.id, new TrainingSettings(51, 16, 0.001, 0, before.seed()));
            case OTHER_SEED -> projects.settings(student, project.id, new TrainingSettings(50, 16, 0.001, 0, 2));
            case OTHER_NETWORK -> projects.backbone(student, project.id, "other");
            case UNDONE -> {
                samples.delete(student, project.id, List.of(cat.id()));
                samples.restore(student, project.id, List.of(cat.id()));
            }
        }
    }

    @Test
    void two_models_are_judged_on_the_same_or_not() {
        classroom.trained(student, project); // on a sample of another class
        List<ModelVersion> all = history.of(student, project.id);
        ModelVersion second = all.getFirst();
        ModelVersion first = all.getLast();

        SharedSamples other = models.shared(student, first, second);
        assertThat(other).isEqualTo(new SharedSamples(1, 1, 0, true));
        assertThat(other.same()).isFalse();
        assertThat(models.shared(student, first, first).same()).isTrue();
        assertThat(models.shared(given.student(), first, first)).isEqualTo(new SharedSamples(1, 1, 0, false));
        forget(cat.id());
        assertThat(models.shared(student, first, first)).isEqualTo(new SharedSamples(1, 1, 0, false));
    }

    /** As when a deletion cannot be undone any more. */
    private static void forget(UUID sample) {
        QuarkusTransaction.requiringNew()
                .run(() -> Model.getEntityManager()
                        .createNativeQuery("delete from sample where id = ?1")
                        .setParameter(1, sample)
                        .executeUpdate());
    }
}
