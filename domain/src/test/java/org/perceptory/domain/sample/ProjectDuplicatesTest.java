package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.limits.Limits;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProjectDuplicatesTest {
    @Inject
    Given given;

    @Inject
    ProjectDuplicates duplicates;

    @Inject
    Projects projects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    Limits limits;

    Person student;
    Project project;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
    }

    @Test
    void theCopyGoesItsOwnWay() {
        Label cats = given.label(student, project, "Cats");
        given.sample(student, cats);
        Project copy = duplicates.duplicate(student, project.id, "Another try");

        Label copied = labels.of(student, copy.id).getFirst();
        assertThat(copied.name).isEqualTo("Cats");
        given.sample(student, copied);
        labels.rename(student, copied.id, "Dogs");

        assertThat(projects.get(student, copy.id).name).isEqualTo("Another try");
        assertThat(projects.get(student, copy.id).purpose).isEqualTo(Purpose.OWN);
        assertThat(samples.of(student, copy.id)).hasSize(2);
        assertThat(samples.of(student, project.id)).hasSize(1);
        assertThat(labels.of(student, project.id).getFirst().name).isEqualTo("Cats");
    }

    @Test
    void nobodyElseMakesOne() {
        Person other = given.student();
        assertRefused(Refusal.NOT_FOUND, () -> duplicates.duplicate(other, project.id, "Mine now"));
    }

    @Test
    void notMoreThanAPersonMayHave() {
        for (int count = 1; count < limits.projectsPerPerson(); count++) {
            given.project(student);
        }
        assertRefused(Refusal.TOO_MANY_PROJECTS, () -> duplicates.duplicate(student, project.id, "One more"));
    }

    @Test
    void aNameThatIsNoneMakesNothing() {
        assertRefused(Refusal.NAME_EMPTY, () -> duplicates.duplicate(student, project.id, " "));
        assertThat(Project.count("ownerId", student.id)).isEqualTo(1);
    }
}
