package org.perceptory.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.Refusals;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.sample.SampleView;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProjectCopiesTest {
    @Inject
    Given given;

    @Inject
    Projects projects;

    @Inject
    ProjectSearch search;

    @Inject
    ProjectCopies copies;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    Person student;
    Project original;
    SampleView cat;

    @BeforeEach
    void aProject() {
        student = given.student();
        original = given.project(student);
        cat = given.sample(student, given.label(student, original, "Cats"));
        given.sample(student, given.label(student, original, "Dogs"));
    }

    @Test
    void aCopyHasTheSameClassesAndSamplesUnderOtherIds() {
        Project copy = copies.copy(original, student, Purpose.OWN, null);

        assertThat(labels.of(student, copy.id)).extracting(l -> l.name).containsExactly("Cats", "Dogs");
        List<SampleView> copied = samples.of(student, copy.id);
        assertThat(copied)
                .extracting(SampleView::blob)
                .containsExactlyElementsOf(samples.of(student, original.id).stream()
                        .map(SampleView::blob)
                        .toList());
        assertThat(copied.getFirst().id()).isEqualTo(ProjectCopies.idInCopy(cat.id(), copy.id));
        assertThat(copied.getFirst().label()).isEqualTo(ProjectCopies.idInCopy(cat.label(), copy.id));
        assertThat(copied.getFirst().burst()).isEqualTo(cat.burst());
    }

    @Test
    void whatIsPutAsideIsSoInACopy() {
        samples.holdOut(student, original.id, List.of(cat.id()), true);
        Project copy = copies.copy(original, student, Purpose.OWN, null);
        assertThat(samples.of(student, copy.id)).extracting(SampleView::heldOut).containsExactly(true, false);
    }

    @Test
    void whatIsDeletedIsNotCopied() {
        samples.delete(student, original.id, List.of(cat.id()));
        labels.delete(student, labels.of(student, original.id).get(1).id);
        Project copy = copies.copy(original, student, Purpose.OWN, null);
        assertThat(labels.of(student, copy.id)).hasSize(1);
        assertThat(samples.of(student, copy.id)).isEmpty();
    }

    @Test
    void whatHappensToTheOneDoesNotHappenToTheOther() {
        Project copy = copies.copy(original, student, Purpose.OWN, null);
        projects.delete(student, original.id);
        List<UUID> left =
                samples.of(student, copy.id).stream().map(SampleView::id).toList();
        assertThat(left)
                .hasSize(2)
                .allSatisfy(id -> assertThat(samples.stored(student, id)).isPresent());
    }

    @Test
    void whatWasHandedInIsReadAndNotChangedEvenByItsOwner() {
        Project frozen = copies.copy(original, student, Purpose.SUBMITTED, null);
        UUID sample = samples.of(student, frozen.id).getFirst().id();
        UUID label = labels.of(student, frozen.id).getFirst().id;

        assertThat(projects.readable(student, frozen.id)).isPresent();
        assertThat(samples.stored(student, sample)).isPresent();
        assertThat(search.find(student, ProjectSearchTest.ALL).projects())
                .extracting(ProjectSummary::id)
                .containsExactly(original.id);
        Refusals.assertRefused(Refusal.NOT_FOUND, () -> samples.delete(student, frozen.id, List.of(sample)));
        Refusals.assertRefused(Refusal.NOT_FOUND, () -> labels.rename(student, label, "Other"));
        Refusals.assertRefused(Refusal.NOT_FOUND, () -> projects.delete(student, frozen.id));
    }

    @Test
    void nobodyElseReadsIt() {
        Project frozen = copies.copy(original, student, Purpose.SUBMITTED, null);
        Person stranger = given.student();
        assertThat(projects.readable(stranger, frozen.id)).isEmpty();
        assertThat(samples.of(stranger, frozen.id)).isEmpty();
        assertThat(samples.stored(
                        stranger, samples.of(student, frozen.id).getFirst().id()))
                .isEmpty();
    }
}
