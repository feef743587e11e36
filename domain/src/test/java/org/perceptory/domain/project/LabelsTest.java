package org.perceptory.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class LabelsTest {
    @Inject
    Given given;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    Person student;
    Project project;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
    }

    @Test
    void standInTheStudentsOrderWithDifferentColors() {
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");
        labels.reorder(student, project.id, List.of(dogs.id, cats.id));

        assertThat(labels.of(student, project.id)).extracting(l -> l.name).containsExactly("Dogs", "Cats");
        assertThat(cats.color).isNotEqualTo(dogs.color).matches("#[0-9a-f]{6}");
    }

    @Test
    void namesAreUniqueWhateverTheirCapitals() {
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");

        assertRefused(Refusal.NAME_TAKEN, () -> labels.create(student, project.id, " CATS "));
        assertRefused(Refusal.NAME_TAKEN, () -> labels.rename(student, dogs.id, "cats"));
        assertThat(labels.rename(student, cats.id, "CATS").name).isEqualTo("CATS");
        assertThat(labels.findOrCreate(student, project.id, "cats").id).isEqualTo(cats.id);
        assertThat(labels.create(student, given.project(student).id, "Cats").name)
                .isEqualTo("Cats");
    }

    @Test
    void allAtTheSameMomentGetTheOneClassThatOneOfThemMade() throws Exception {
        assertThat(provided(project, "Cats", false)).hasSize(1);
        assertThat(provided(given.sounds(student), "Noise", true)).hasSize(1);
    }

    /** The ids that several got who asked at once, of whom one was told that it made the class. */
    private Set<UUID> provided(Project of, String name, boolean background) throws Exception {
        Set<UUID> ids = new HashSet<>();
        int made = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<ProvidedLabel> ask = () -> labels.provide(student, of.id, UUID.randomUUID(), name, background);
            for (var answer :
                    threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> ask).toList())) {
                ids.add(answer.get().label().id);
                made += answer.get().created() ? 1 : 0;
            }
        }
        assertThat(made).isEqualTo(1);
        return ids;
    }

    @Test
    void oneClassAtMostIsOfBackgroundNoise() {
        Project sounds = given.sounds(student);
        Label room = labels.createBackground(student, sounds.id, "Room");
        assertRefused(Refusal.BACKGROUND_TAKEN, () -> labels.createBackground(student, sounds.id, "Street"));
        assertThat(labels.provide(student, sounds.id, UUID.randomUUID(), "Street", true)
                        .label()
                        .id)
                .isEqualTo(room.id);
        labels.delete(student, room.id);
        labels.createBackground(student, sounds.id, "Street");
        assertRefused(Refusal.BACKGROUND_TAKEN, () -> labels.restore(student, room.id));
    }

    @Test
    void whatIsDeletedAtTheSameMomentIsDeletedOnce() throws Exception {
        Label cats = given.label(student, project, "Cats");
        given.sample(student, cats);
        int done = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> delete = () -> deletes(cats);
            for (var answer : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> delete).toList())) {
                done += answer.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        labels.restore(student, cats.id);
        assertThat(samples.of(student, project.id)).hasSize(1);
    }

    private boolean deletes(Label label) {
        try {
            labels.delete(student, label.id);
            return true;
        } catch (RefusedException gone) {
            assertThat(gone.code()).isEqualTo(Refusal.NOT_FOUND);
            return false;
        }
    }

    @Test
    void deletingTakesTheSamplesAndRestoringBringsThemBack() {
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");
        SampleView kept = given.sample(student, cats);
        SampleView deletedBefore = given.sample(student, cats);
        samples.delete(student, project.id, List.of(deletedBefore.id()));

        labels.delete(student, cats.id);
        assertThat(labels.of(student, project.id))
                .extracting(l -> l.id, l -> l.position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(dogs.id, 0));
        assertThat(samples.of(student, project.id)).isEmpty();
        assertThat(samples.restore(student, project.id, List.of(kept.id()))).isZero();

        labels.restore(student, cats.id);
        assertThat(labels.of(student, project.id))
                .extracting(l -> l.name, l -> l.position)
                .as("where it stood")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Cats", 0), org.assertj.core.groups.Tuple.tuple("Dogs", 1));
        assertThat(samples.of(student, project.id)).extracting(SampleView::id).containsExactly(kept.id());
    }

    @Test
    void restoringIsRefusedWhereTheNameWasGivenAway() {
        Label cats = given.label(student, project, "Cats");
        labels.delete(student, cats.id);
        given.label(student, project, "cats");
        assertRefused(Refusal.NAME_TAKEN, () -> labels.restore(student, cats.id));
    }

    @Test
    void restoringIsRefusedBeyondTheLimit() {
        Label cats = given.label(student, project, "Cats");
        labels.delete(student, cats.id);
        IntStream.range(0, 5).forEach(i -> given.label(student, project, "Class " + i));
        assertRefused(Refusal.TOO_MANY_LABELS, () -> labels.restore(student, cats.id));
    }

    @Test
    void refusesWhatIsNoColorAndNoOrder() {
        Label cats = given.label(student, project, "Cats");
        assertThat(labels.recolor(student, cats.id, "#AABBCC").color).isEqualTo("#aabbcc");
        for (String color : List.of("", "red", "#abc", "#gggggg", "#aabbcc;background:url(x)")) {
            assertRefused(Refusal.COLOR_MALFORMED, () -> labels.recolor(student, cats.id, color));
        }
        for (List<UUID> order : List.of(List.<UUID>of(), List.of(UUID.randomUUID()), List.of(cats.id, cats.id))) {
            assertRefused(Refusal.ORDER_INCOMPLETE, () -> labels.reorder(student, project.id, order));
        }
    }

    @Test
    void thereIsALimit() {
        IntStream.range(0, 5).forEach(i -> given.label(student, project, "Class " + i));
        assertRefused(Refusal.TOO_MANY_LABELS, () -> labels.create(student, project.id, "One more"));
    }

    @Test
    void somebodyElsesAreAsGoodAsNotThere() {
        Label mine = given.label(student, project, "Mine");
        for (Person other : List.of(given.student(), given.admin())) {
            assertThat(labels.of(other, project.id)).isEmpty();
            assertThat(labels.find(other, mine.id)).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> labels.create(other, project.id, "Intruder"));
            assertRefused(Refusal.NOT_FOUND, () -> labels.rename(other, mine.id, "Intruder"));
            assertRefused(Refusal.NOT_FOUND, () -> labels.recolor(other, mine.id, "#000000"));
            assertRefused(Refusal.NOT_FOUND, () -> labels.reorder(other, project.id, List.of(mine.id)));
            assertRefused(Refusal.NOT_FOUND, () -> labels.delete(other, mine.id));
            assertRefused(Refusal.NOT_FOUND, () -> labels.restore(other, mine.id));
        }
    }
}
