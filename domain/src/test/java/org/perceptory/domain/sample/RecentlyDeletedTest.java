package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RecentlyDeletedTest {
    @Inject
    Given given;

    @Inject
    RecentlyDeleted deleted;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    Limits limits;

    Person student;
    Project project;
    Label cats;
    Label dogs;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
        cats = given.label(student, project, "Cats");
        dogs = given.label(student, project, "Dogs");
    }

    @Test
    void eachDeedIsListedAndBroughtBackByItself() {
        SampleView first = given.sample(student, cats);
        SampleView second = given.sample(student, cats);
        SampleView third = given.sample(student, cats);
        given.sample(student, dogs);
        samples.delete(student, project.id, List.of(first.id(), second.id()));
        samples.delete(student, project.id, List.of(third.id()));
        labels.delete(student, dogs.id);

        List<Deletion> all = deleted.of(student, project.id);
        assertThat(all).extracting(Deletion::name).containsExactly("Dogs", "Cats", "Cats");
        assertThat(all).extracting(Deletion::whole).containsExactly(true, false, false);
        assertThat(all).extracting(Deletion::samples).containsExactly(1, 1, 2);
        assertThat(all).allSatisfy(d -> assertThat(d.until()).isEqualTo(d.at().plus(limits.undo())));

        deleted.restore(student, project.id, all.get(2));
        deleted.restore(student, project.id, all.get(0));
        assertThat(deleted.of(student, project.id)).containsExactly(all.get(1));
        assertThat(samples.of(student, project.id)).hasSize(3);
        assertThat(labels.of(student, project.id)).extracting(l -> l.name).containsExactly("Cats", "Dogs");
    }

    /** They come with it. */
    @Test
    void samplesOfADeletedClassAreNotListedBesideIt() {
        SampleView sample = given.sample(student, cats);
        samples.delete(student, project.id, List.of(sample.id()));
        given.sample(student, cats);
        labels.delete(student, cats.id);
        assertThat(deleted.of(student, project.id))
                .singleElement()
                .satisfies(d -> assertThat(d.samples()).isEqualTo(1));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsSaid() {
        labels.delete(student, cats.id);
        given.label(student, project, "Cats");
        Deletion deletion = deleted.of(student, project.id).getFirst();
        assertRefused(Refusal.NAME_TAKEN, () -> deleted.restore(student, project.id, deletion));
        assertThat(deleted.of(student, project.id)).hasSize(1);
    }

    @Test
    void othersSeeAndBringBackNothing() {
        labels.delete(student, cats.id);
        Deletion deletion = deleted.of(student, project.id).getFirst();
        Person other = given.student();
        assertRefused(Refusal.NOT_FOUND, () -> deleted.of(other, project.id));
        assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(other, project.id, deletion));
    }
}
