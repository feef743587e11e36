package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.blob.Embeddings;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Project;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class SamplesTest {
    @Inject
    Given given;

    @Inject
    Samples samples;

    @Inject
    Embeddings embeddings;

    Person student;
    Project project;
    Label cats;
    Label dogs;

    @BeforeEach
    void aProjectWithTwoClasses() {
        student = given.student();
        project = given.project(student);
        cats = given.label(student, project, "Cats");
        dogs = given.label(student, project, "Dogs");
    }

    @Test
    void addingTwiceIsAddingOnce() {
        NewSample sample = Given.newSample(cats, "a cat", 1);

        AddedSample first = samples.add(student, sample);
        AddedSample again = samples.add(student, sample);

        assertThat(first.created()).isTrue();
        assertThat(again.created()).isFalse();
        assertThat(again.sample()).isEqualTo(first.sample());
        assertThat(samples.of(student, project.id)).hasSize(1);
    }

    @Test
    void anIdThatStandsInAnotherProjectIsRefused() {
        Person other = given.student();
        NewSample theirs = Given.newSample(given.label(other, given.project(other), "Theirs"), "x", 1);
        samples.add(other, theirs);
        NewSample mine = new NewSample(
                theirs.id(), project.id, cats.id, UUID.randomUUID(), new byte[] {1}, new Extent.Sides(1, 1), 1, "");

        assertThatThrownBy(() -> samples.add(student, mine))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(Refusal.SAMPLE_ID_TAKEN));
    }

    @Test
    void theSameBytesAreKeptOnceAndReadBack() {
        SampleView one = given.sample(student, cats, "same bytes", 1);
        SampleView two = given.sample(student, dogs, "same bytes", 1);

        assertThat(one.blob()).isEqualTo(two.blob());
        assertThat(samples.stored(student, two.id()))
                .hasValueSatisfying(s -> assertThat(s.content()).asString().isEqualTo("same bytes"));
    }

    @Test
    void picturesThatLookAlikeAreMarkedAcrossBurstsOnly() {
        SampleView first = given.sample(student, cats, "first", 0b1111);
        SampleView near = given.sample(student, dogs, "near", 0b1110);
        SampleView far = given.sample(student, dogs, "far", -1L);
        samples.add(
                student,
                new NewSample(
                        UUID.randomUUID(),
                        project.id,
                        dogs.id,
                        far.burst(),
                        new byte[] {7},
                        new Extent.Sides(1, 1),
                        -1L,
                        ""));

        assertThat(samples.of(student, project.id))
                .extracting(s -> s.duplicateOf().orElse(null))
                .containsExactly(null, first.id(), null, null);
        assertThat(samples.of(student, project.id, dogs.id))
                .first()
                .extracting(SampleView::id)
                .isEqualTo(near.id());
    }

    @Test
    void movesDeletesAndRestores() {
        SampleView one = given.sample(student, cats);
        SampleView two = given.sample(student, cats);

        assertThat(samples.move(student, project.id, List.of(one.id(), UUID.randomUUID()), dogs.id))
                .isEqualTo(1);
        assertThat(samples.counts(student, project.id)).isEqualTo(Map.of(cats.id, 1, dogs.id, 1));

        assertThat(samples.delete(student, project.id, List.of(two.id()))).isEqualTo(1);
        assertThat(samples.of(student, project.id)).extracting(SampleView::id).containsExactly(one.id());

        assertThat(samples.restore(student, project.id, List.of(two.id()))).isEqualTo(1);
        assertThat(samples.of(student, project.id)).extracting(SampleView::id).containsExactly(one.id(), two.id());
    }

    @Test
    void putsAsideAndTakesBack() {
        SampleView one = given.sample(student, cats);
        SampleView two = given.sample(student, cats);
        given.sample(student, dogs);
        Person other = given.student();
        UUID theirs = given.sample(other, given.label(other, given.project(other), "Theirs"))
                .id();

        assertThat(samples.holdOut(student, project.id, List.of(one.id(), theirs), true))
                .isEqualTo(1);

        assertThat(samples.of(student, project.id))
                .extracting(SampleView::heldOut)
                .containsExactly(true, false, false);
        assertThat(samples.counts(student, project.id)).isEqualTo(Map.of(cats.id, 2, dogs.id, 1));
        assertThat(samples.learntCounts(student, project.id)).isEqualTo(Map.of(cats.id, 1, dogs.id, 1));

        samples.holdOut(student, project.id, List.of(two.id()), true);
        assertThat(samples.learntCounts(student, project.id)).isEqualTo(Map.of(dogs.id, 1));
        assertThat(samples.holdOut(student, project.id, List.of(one.id(), two.id()), false))
                .isEqualTo(2);
        assertThat(samples.learntCounts(student, project.id)).isEqualTo(samples.counts(student, project.id));
        assertRefused(Refusal.NOT_FOUND, () -> samples.holdOut(given.student(), project.id, List.of(one.id()), true));
    }

    @Test
    void oneThatIsAddedPutAsideIsSo() {
        NewSample plain = Given.newSample(cats, "a cat", 1);
        NewSample aside = new NewSample(
                plain.id(),
                plain.project(),
                plain.label(),
                plain.burst(),
                plain.content(),
                plain.extent(),
                plain.hash(),
                plain.name(),
                true);
        assertThat(samples.add(student, aside).sample().heldOut()).isTrue();
    }

    @Test
    void tellsHowManyMoreFit() {
        int room = samples.room(student, project.id);
        given.sample(student, cats);
        assertThat(samples.room(student, project.id)).isEqualTo(room - 1);
        samples.requireRoom(student, project.id, room - 1, 1);
        assertRefused(Refusal.TOO_MANY_SAMPLES, () -> samples.requireRoom(student, project.id, room, 1));
        assertRefused(Refusal.TOO_MANY_BYTES, () -> samples.requireRoom(student, project.id, 1, Long.MAX_VALUE / 2));
        assertRefused(Refusal.NOT_FOUND, () -> samples.room(given.student(), project.id));
    }

    @Test
    void embeddingsAreKeptOnceByBlobAndBackbone() {
        SampleView one = given.sample(student, cats);
        embeddings.put(Map.of(one.blob(), new float[] {1, -2.5f}, "a blob that is gone", new float[] {3}), "backbone");
        embeddings.put(Map.of(one.blob(), new float[] {9, 9}), "backbone");

        Map<String, float[]> read = embeddings.read(List.of(one.blob()), "backbone");
        assertThat(read).containsOnlyKeys(one.blob());
        assertThat(read.get(one.blob())).containsExactly(1, -2.5f);
        assertThat(embeddings.read(List.of(one.blob()), "another")).isEmpty();
    }

    @Test
    void somebodyElsesSamplesAreAsGoodAsNotThere() {
        SampleView mine = given.sample(student, cats);
        for (Person other : List.of(given.student(), given.admin())) {
            assertThat(samples.of(other, project.id)).isEmpty();
            assertThat(samples.find(other, mine.id())).isEmpty();
            assertThat(samples.stored(other, mine.id())).isEmpty();
            assertThat(samples.counts(other, project.id)).isEmpty();
            assertNotFound(() -> samples.add(other, Given.newSample(cats, "intruder", 1)));
            assertNotFound(() -> samples.move(other, project.id, List.of(mine.id()), dogs.id));
            assertNotFound(() -> samples.delete(other, project.id, List.of(mine.id())));
            assertNotFound(() -> samples.restore(other, project.id, List.of(mine.id())));
        }
        assertThat(samples.of(student, project.id)).containsExactly(mine);
    }

    private static void assertNotFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(Refusal.NOT_FOUND));
    }
}
