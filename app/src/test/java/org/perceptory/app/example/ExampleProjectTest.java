package org.perceptory.app.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectOrder;
import org.perceptory.domain.project.ProjectQuery;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.ProjectDuplicates;
import org.perceptory.domain.sample.Sample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.testbed.PostgresResource;

/** The project to play with: one a person, whole or not at all, within what a person may have. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ExampleProjectTest {

    private static final int ALMOST_ALL = Integer.MAX_VALUE - 10_000;

    @Inject
    ExampleProject example;

    @Inject
    People people;

    @Inject
    Projects projects;

    @Inject
    ProjectSearch search;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    ProjectDuplicates duplicates;

    @Inject
    Limits limits;

    Person student;

    @BeforeEach
    void aStudent() {
        student = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
    }

    @Test
    void isOneHoweverOftenItIsAskedFor() {
        List<Project> got =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> example.begin(student)))
                        .limit(3)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        Project only = got.getFirst();
        assertThat(got).allSatisfy(project -> assertThat(project.id).isEqualTo(only.id));
        assertThat(labels.of(student, only.id))
                .extracting(label -> label.name)
                .containsExactly("Happy", "Sad", "Surprised");
        assertThat(samples.counts(student, only.id).values()).containsExactly(20, 20, 20);
        assertThat(had()).isEqualTo(1);
    }

    @Test
    void isMadeAnewWhenItIsGoneAndFilledAnewWhenItIsEmpty() {
        Project first = example.begin(student);
        labels.of(student, first.id).forEach(label -> labels.delete(student, label.id));
        assertThat(example.begin(student).id).isEqualTo(first.id);
        assertThat(samples.counts(student, first.id)).hasSize(3);
        projects.delete(student, first.id);
        assertThat(samples.counts(student, example.begin(student).id)).hasSize(3);
    }

    @Test
    void isEachPersonsOwn() {
        Person other = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
        Project mine = example.begin(student);
        assertThat(example.begin(other).id).isNotEqualTo(mine.id);
        assertThat(projects.find(other, mine.id)).isEmpty();
    }

    @Test
    void isRefusedToWhomeverHasAsManyProjectsAsAPersonMayHave() {
        for (int number = 0; number < limits.projectsPerPerson(); number++) {
            projects.create(student, "Project " + number, Modality.IMAGE, "any");
        }
        refused(Refusal.TOO_MANY_PROJECTS);
        assertThat(had()).isEqualTo(limits.projectsPerPerson());
    }

    @Test
    void leavesNothingHalfWhereThereIsNoRoom() {
        Project full = example.begin(student);
        Project copy = duplicates.duplicate(student, full.id, "Full");
        projects.delete(student, full.id);
        Label one = labels.of(student, copy.id).getFirst();
        UUID large = samples.of(student, copy.id, one.id).getFirst().id();
        QuarkusTransaction.requiringNew().run(() -> Sample.update("bytes = ?1 where id = ?2", ALMOST_ALL, large));
        refused(Refusal.TOO_MANY_BYTES);
        assertThat(had()).isEqualTo(1);
    }

    private void refused(Refusal code) {
        assertThatThrownBy(() -> example.begin(student))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private int had() {
        return search.find(student, new ProjectQuery("", ProjectOrder.CHANGED, 0, 0))
                .total();
    }
}
