package org.perceptory.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Training;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.model.JudgedSample;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelChange;
import org.perceptory.domain.model.ModelChanges;
import org.perceptory.domain.model.ModelHistory;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.model.TaughtSamples.Remains;
import org.perceptory.domain.privacy.Erasure;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Purge;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.PostgresResource;

/** What is handed in is what the model learnt from, whatever became of it in the student's project. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FrozenSamplesTest {
    @Inject
    Classroom classroom;

    @Inject
    Given given;

    @Inject
    Training training;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    HandingIn handingIn;

    @Inject
    Submissions submissions;

    @Inject
    Projects projects;

    @Inject
    DeletedProjects deletedProjects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    Models models;

    @Inject
    ModelHistory history;

    @Inject
    ModelChanges changes;

    @Inject
    Purge purge;

    @Inject
    Erasure erasure;

    @Inject
    Blobs blobs;

    Room room;
    Project work;
    Label cats;
    Label dogs;
    /** Two cats and two dogs that are learnt from, and a dog that is put aside. */
    List<UUID> taken;

    @BeforeEach
    void aProject() {
        room = classroom.open();
        begin(room.activity(), Modality.IMAGE);
    }

    private void begin(Activity activity, Modality modality) {
        work = parts.begin(room.student(), activity.id, "any");
        cats = given.label(room.student(), work, "Cats");
        dogs = given.label(room.student(), work, "Dogs");
        taken = Stream.of(cats, cats, dogs, dogs, dogs)
                .map(label -> add(label, modality))
                .toList();
        samples.holdOut(room.student(), work.id, taken.subList(4, 5), true);
    }

    private UUID add(Label label, Modality modality) {
        UUID id = UUID.randomUUID();
        Extent extent = modality == Modality.IMAGE ? new Extent.Sides(32, 24) : new Extent.Duration(1000);
        byte[] content = id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        samples.add(room.student(), new NewSample(id, label.projectId, label.id, id, content, extent, 0, "a file"));
        return id;
    }

    /** What a student may do after training; all of it leaves the version as it was. */
    private interface Doing {
        void in(FrozenSamplesTest test);
    }

    static Stream<Arguments> whatIsDoneAfterTraining() {
        return Stream.of(
                doing("nothing", t -> {}),
                doing("a class is deleted", t -> t.labels.delete(t.room.student(), t.cats.id)),
                doing("samples are deleted", t -> t.samples.delete(t.room.student(), t.work.id, t.taken.subList(1, 3))),
                doing(
                        "one that is put aside is deleted",
                        t -> t.samples.delete(t.room.student(), t.work.id, t.taken.subList(4, 5))),
                doing("samples are deleted and restored", t -> {
                    t.samples.delete(t.room.student(), t.work.id, t.taken);
                    t.samples.restore(t.room.student(), t.work.id, t.taken);
                }),
                doing(
                        "samples are moved",
                        t -> t.samples.move(t.room.student(), t.work.id, t.taken.subList(0, 2), t.dogs.id)),
                doing("samples are moved, and their class is deleted", t -> {
                    t.samples.move(t.room.student(), t.work.id, t.taken.subList(0, 1), t.dogs.id);
                    t.labels.delete(t.room.student(), t.cats.id);
                }),
                doing("a class is renamed", t -> t.labels.rename(t.room.student(), t.cats.id, "Lions")),
                doing("classes change their names", t -> {
                    t.labels.rename(t.room.student(), t.cats.id, "Lions");
                    t.labels.rename(t.room.student(), t.dogs.id, "Cats");
                    t.labels.rename(t.room.student(), t.cats.id, "Dogs");
                }),
                doing("samples are added", t -> t.add(t.cats, Modality.IMAGE)),
                doing("a class is added", t -> t.add(t.given.label(t.room.student(), t.work, "Birds"), Modality.IMAGE)),
                doing(
                        "what was learnt from is put aside",
                        t -> t.samples.holdOut(t.room.student(), t.work.id, t.taken.subList(0, 1), true)),
                doing(
                        "what was put aside is learnt from",
                        t -> t.samples.holdOut(t.room.student(), t.work.id, t.taken.subList(4, 5), false)),
                doing("another version is trained on less", t -> {
                    t.samples.delete(t.room.student(), t.work.id, t.taken.subList(1, 2));
                    t.training.of(t.work);
                }),
                doing(
                        "settings are changed",
                        t -> QuarkusTransaction.requiringNew()
                                .run(() -> Project.update("backbone = 'other' where id = ?1", t.work.id))),
                doing("the project is deleted and restored", t -> {
                    t.projects.delete(t.room.student(), t.work.id);
                    t.deletedProjects.restore(t.room.student(), t.work.id);
                }));
    }

    private static Arguments doing(String what, Doing doing) {
        return Arguments.of(what, doing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsDoneAfterTraining")
    void whatTheModelLearntFromIsHandedIn(String what, Doing doing) {
        Model model = training.of(work);
        doing.in(this);
        isWhole(handIn(room.activity(), model));
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void soAreSounds(Modality modality) {
        Activity activity = activities.create(room.tutor(), room.course().id, "Other", modality);
        activities.publish(room.tutor(), activity.id, true);
        begin(activity, modality);
        Model model = training.of(work);
        labels.delete(room.student(), dogs.id);
        isWhole(handIn(activity, model));
    }

    /** Of a model that was trained before it was told what it is made with. */
    @Test
    void whatAnOldModelLearntFromIsFoundByWhatWasJudged() {
        Model model = training.of(work, false);
        labels.rename(room.student(), dogs.id, "Wolves");
        samples.move(room.student(), work.id, taken.subList(1, 2), dogs.id);
        samples.delete(room.student(), work.id, taken.subList(2, 5));
        add(cats, Modality.IMAGE);
        isWhole(handIn(room.activity(), model));
    }

    private Submission handIn(Activity activity, Model model) {
        return handingIn.handIn(room.student(), activity.id, model.id, "");
    }

    /** As the tutor finds it. */
    private void isWhole(Submission submission) {
        UUID copy = submission.projectId;
        assertThat(names(copy)).as("classes").containsExactly("Cats", "Dogs");
        List<SampleView> there = samples.of(room.tutor(), copy);
        assertThat(there.stream().map(one -> names(copy, one.label())))
                .as("the class of each sample")
                .containsExactly("Cats", "Cats", "Dogs", "Dogs", "Dogs");
        assertThat(there.stream().map(SampleView::heldOut)).containsExactly(false, false, false, false, true);
        assertThat(there)
                .allSatisfy(one ->
                        assertThat(samples.stored(room.tutor(), one.id())).isPresent());

        Model frozen = models.find(room.tutor(), submission.modelId).orElseThrow();
        List<JudgedSample> judged = models.judged(room.tutor(), frozen.id);
        int[][] counted = new int[2][2];
        judged.forEach(one -> {
            counted[one.prediction().actual()][one.prediction().predicted()]++;
            assertThat(one.label())
                    .isEqualTo(frozen.labels.get(one.prediction().actual()).id());
        });
        assertThat(counted).as("a cell opens what it counts").isDeepEqualTo(frozen.evaluation.confusion());
        assertThat(changes.since(room.tutor(), frozen)).isEmpty();
        assertThat(history.remains(room.tutor(), frozen.id)).isEqualTo(new Remains(4, 0, 0));
        assertThat(submissions.receipt(room.tutor(), submission.id).samples())
                .as("the receipt names them")
                .containsExactlyInAnyOrderElementsOf(
                        there.stream().map(SampleView::blob).toList());
    }

    private List<String> names(UUID project) {
        return labels.of(room.tutor(), project).stream()
                .map(label -> label.name)
                .toList();
    }

    private String names(UUID project, UUID label) {
        return labels.of(room.tutor(), project).stream()
                .filter(one -> one.id.equals(label))
                .findFirst()
                .orElseThrow()
                .name;
    }

    @Test
    void itStaysWhenWhatIsDeletedInTheProjectGoesForGood() {
        Submission submission = handIn(room.activity(), training.of(work));
        labels.delete(room.student(), cats.id);
        samples.delete(room.student(), work.id, taken);
        longAgo();
        purge.run();
        isWhole(submission);
        projects.delete(room.student(), work.id);
        deletedProjects.remove(room.student(), work.id);
        isWhole(submission);
    }

    @Test
    void whatIsGoneForGoodIsMarkedAsMissing() {
        Model model = training.of(work);
        labels.delete(room.student(), cats.id);
        assertThat(history.remains(room.student(), model.id)).isEqualTo(new Remains(2, 2, 0));
        longAgo();
        samples.delete(room.student(), work.id, taken.subList(2, 3));
        purge.run();
        assertThat(history.remains(room.student(), model.id)).isEqualTo(new Remains(1, 1, 2));

        Submission submission = handIn(room.activity(), model);
        assertThat(history.remains(room.tutor(), submission.modelId)).isEqualTo(new Remains(2, 0, 2));
        Model frozen = models.find(room.tutor(), submission.modelId).orElseThrow();
        assertThat(changes.since(room.tutor(), frozen)).containsExactly(ModelChange.SAMPLES);
        assertThat(names(submission.projectId)).containsExactly("Cats", "Dogs");
    }

    @Test
    void retrainingLeavesItAlone() {
        Submission submission = handIn(room.activity(), training.of(work));
        add(cats, Modality.IMAGE);
        training.of(work);
        isWhole(submission);
    }

    @Test
    void itGoesWithItsStudent() {
        Submission submission = handIn(room.activity(), training.of(work));
        List<String> kept = samples.of(room.tutor(), submission.projectId).stream()
                .map(SampleView::blob)
                .toList();
        erasure.person(room.student().id);
        assertThat(Submission.<Submission>findByIdOptional(submission.id)).isEmpty();
        assertThat(Sample.count("projectId in ?1", List.of(work.id, submission.projectId)))
                .isZero();
        assertThat(kept.stream().map(blobs::get))
                .allSatisfy(bytes -> assertThat(bytes).isEmpty());
    }

    @Test
    void whatStandsInTheWayOfAVersionIsToldToItsOwnerAlone() {
        Model model = training.of(work);
        Map.of("tutor", room.tutor(), "stranger", given.student())
                .forEach((who, person) -> org.perceptory.domain.Refusals.assertRefused(
                        org.perceptory.domain.Refusal.NOT_FOUND, () -> history.remains(person, model.id)));
    }

    /** All that is deleted was deleted too long ago to be brought back. */
    private void longAgo() {
        Instant then = Instant.now().minus(60, ChronoUnit.DAYS);
        QuarkusTransaction.requiringNew().run(() -> {
            Sample.update("deletedAt = ?1 where projectId = ?2 and deletedAt is not null", then, work.id);
            Label.update("deletedAt = ?1 where projectId = ?2 and deletedAt is not null", then, work.id);
        });
    }
}
