package org.perceptory.domain.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.ProjectSearch;
import org.perceptory.domain.project.Projects;
import org.perceptory.testbed.PostgresResource;

/** A project's models beside each other: which of them is in use, what they are called, which are kept. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ModelHistoryTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Models models;

    @Inject
    ModelHistory history;

    @Inject
    Projects projects;

    @Inject
    ProjectSearch search;

    @Inject
    Audit audit;

    private Person student;
    private Project project;

    @BeforeEach
    void aProject() {
        student = given.student();
        project = given.project(student);
    }

    /** What is done, one after the other (t: train, u2: use version 2, d3: delete it), and which is in use then. */
    @ParameterizedTest
    @CsvSource({
        "t, 1",
        "t t t, 3",
        "t t t u1, 1",
        "t t t u1 u2, 2",
        "t t t u1 u3, 3",
        "t t u1 u1, 1",
        "t t u1 t, 3",
        "t t u1 t u2, 2",
        "t t t u1 d1, 3",
        "t t t u1 d3, 1",
        "t t t d3, 2",
        "t t t d3 d1, 2",
        "t t d2 t, 3",
        "t t d2 d1 t, 3",
        "t t u1 d2 t, 3",
    })
    void one_is_in_use_everywhere(String done, int inUse) {
        Arrays.stream(done.split(" ")).forEach(this::step);

        assertThat(models.inUse(student, project.id).orElseThrow().version).isEqualTo(inUse);
        assertThat(history.of(student, project.id))
                .filteredOn(ModelVersion::inUse)
                .extracting(ModelVersion::version)
                .containsExactly(inUse);
        assertThat(search.find(student, project.id).orElseThrow().model()).contains(version(inUse));
    }

    private void step(String step) {
        switch (step.charAt(0)) {
            case 't' -> classroom.trained(student, project);
            case 'u' -> history.use(student, version(number(step)));
            default -> history.delete(student, version(number(step)));
        }
    }

    private static int number(String step) {
        return Integer.parseInt(step.substring(1));
    }

    private UUID version(int number) {
        return history.find(student, project.id, number).orElseThrow().id();
    }

    @Test
    void lists_the_newest_first_with_what_each_is() {
        Model first = classroom.trained(student, project);
        classroom.trained(student, project);

        List<ModelVersion> all = history.of(student, project.id);

        assertThat(all).extracting(ModelVersion::version).containsExactly(2, 1);
        ModelVersion oldest = all.getLast();
        assertThat(oldest.id()).isEqualTo(first.id);
        assertThat(oldest.labels()).isEqualTo(first.labels);
        assertThat(oldest.settings()).isEqualTo(first.settings);
        assertThat(oldest.evaluation().accuracy()).isEqualTo(0.9);
        assertThat(oldest.name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                with more cats            | with more cats
                '  spaced out '           | spaced out
                <b>bold</b> & 'quoted'    | <b>bold</b> & 'quoted'
                🦁                        | 🦁
                ''                        | ''
                '   '                     | ''
                """)
    void a_version_is_called_what_its_person_calls_it(String given, String kept) {
        Model model = classroom.trained(student, project);
        history.name(student, model.id, "before");

        history.name(student, model.id, given);

        assertThat(history.of(student, project.id).getFirst().name()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"61, NAME_TOO_LONG", "100000, NAME_TOO_LONG"})
    void a_name_that_is_too_long_is_refused_and_the_one_before_stays(int length, Refusal refusal) {
        Model model = classroom.trained(student, project);
        history.name(student, model.id, "x".repeat(60));

        assertRefused(refusal, () -> history.name(student, model.id, "y".repeat(length)));
        assertRefused(Refusal.NAME_UNPRINTABLE, () -> history.name(student, model.id, "a\0b"));
        assertRefused(Refusal.NAME_EMPTY, () -> history.name(student, model.id, "\u200b"));

        assertThat(history.of(student, project.id).getFirst().name()).isEqualTo("x".repeat(60));
    }

    @Test
    void a_deletion_is_noted_and_its_project_can_go_after_it() {
        classroom.trained(student, project);
        classroom.trained(student, project);
        history.use(student, version(1));

        history.delete(student, version(2));

        assertThat(audit.latest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.action).isEqualTo(Action.MODEL_DELETED);
            assertThat(entry.detail).isEqualTo("models=1");
        });
        projects.delete(student, project.id);
        assertThat(history.of(student, project.id)).isEmpty();
    }

    @Test
    void a_model_of_somebody_else_is_not_there() {
        Model model = classroom.trained(student, project);
        Person stranger = given.student();

        assertThat(history.of(stranger, project.id)).isEmpty();
        assertThat(models.inUse(stranger, project.id)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> history.use(stranger, model.id));
        assertRefused(Refusal.NOT_FOUND, () -> history.name(stranger, model.id, "mine"));
        assertRefused(Refusal.NOT_FOUND, () -> history.delete(stranger, model.id));
        assertRefused(Refusal.NOT_FOUND, () -> history.use(student, UUID.randomUUID()));
    }

    @Test
    void what_was_handed_in_is_looked_at_and_not_changed() {
        var room = classroom.open();
        var submission = classroom.handedIn(room);

        for (Person reader : List.of(room.student(), room.tutor())) {
            assertThat(history.of(reader, submission.projectId))
                    .singleElement()
                    .satisfies(one -> assertThat(one.inUse()).isTrue());
            assertRefused(Refusal.NOT_FOUND, () -> history.use(reader, submission.modelId));
            assertRefused(Refusal.NOT_FOUND, () -> history.name(reader, submission.modelId, "changed"));
            assertRefused(Refusal.NOT_FOUND, () -> history.delete(reader, submission.modelId));
        }
        classroom.toEach(
                room,
                (who, stranger) -> assertThat(history.of(stranger, submission.projectId))
                        .as(who)
                        .isEmpty());
    }
}
