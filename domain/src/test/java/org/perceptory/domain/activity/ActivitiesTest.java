package org.perceptory.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.sample.DeletedProjects;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.Submission;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ActivitiesTest {
    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    Courses courses;

    @Inject
    Projects projects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    DeletedProjects deleted;

    Room room;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
    }

    @Test
    void aStudentBeginsOnceWithWhatTheActivityBeginsWith() throws Exception {
        Project start = parts.material(room.tutor(), room.activity().id, Purpose.START, "Start", "any");
        given.sample(room.tutor(), given.label(room.tutor(), start, "Cats"));
        List<Callable<Project>> clicks =
                java.util.Collections.nCopies(4, () -> parts.begin(room.student(), room.activity().id, "any"));
        List<UUID> begun;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            begun = threads.invokeAll(clicks).stream()
                    .map(Future::resultNow)
                    .map(project -> project.id)
                    .distinct()
                    .toList();
        }
        assertThat(begun).hasSize(1);
        assertThat(parts.work(room.student(), room.activity().id))
                .map(project -> project.id)
                .hasValue(begun.getFirst());
        assertThat(labels.of(room.student(), begun.getFirst()))
                .extracting(label -> label.name)
                .containsExactly("Cats");
        assertThat(samples.of(room.student(), begun.getFirst())).hasSize(1);
        assertThat(projects.readable(room.tutor(), begun.getFirst()))
                .as("before it is handed in")
                .isEmpty();
    }

    @Test
    void deletedWorkIsNotBegunAndComesBackToItsActivity() {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        projects.delete(room.student(), work.id);
        assertThat(parts.work(room.student(), room.activity().id)).isEmpty();
        deleted.restore(room.student(), work.id);
        assertThat(parts.work(room.student(), room.activity().id))
                .map(project -> project.id)
                .hasValue(work.id);
    }

    @Test
    void deletedWorkThatWasBegunAnewComesBackAsAProjectOfTheirOwn() {
        Project first = parts.begin(room.student(), room.activity().id, "any");
        projects.delete(room.student(), first.id);
        Project second = parts.begin(room.student(), room.activity().id, "any");
        assertThat(second.id).isNotEqualTo(first.id);

        deleted.restore(room.student(), first.id);

        assertThat(projects.get(room.student(), first.id).purpose).isEqualTo(Purpose.OWN);
        assertThat(parts.work(room.student(), room.activity().id))
                .map(project -> project.id)
                .hasValue(second.id);
    }

    @Test
    void aDeletedHiddenTestSetIsNoneAndEveryTutorBringsItBack() {
        UUID id = room.activity().id;
        Project hidden = parts.material(room.tutor(), id, Purpose.HIDDEN_TEST, "Hidden", "any");
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        projects.delete(room.tutor(), hidden.id);
        assertThat(ActivityParts.part(id, Purpose.HIDDEN_TEST)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> deleted.restore(room.student(), hidden.id));
        deleted.restore(second, hidden.id);
        assertThat(ActivityParts.part(id, Purpose.HIDDEN_TEST)).isPresent();
    }

    @Test
    void materialsAreEveryTutorsOfTheCourseAndNoStudents() {
        Project hidden = parts.material(room.tutor(), room.activity().id, Purpose.HIDDEN_TEST, "Hidden", "any");
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        assertThat(given.label(second, hidden, "Cats").projectId).isEqualTo(hidden.id);
        assertThat(projects.readable(room.student(), hidden.id)).isEmpty();
        classroom.toEach(
                room,
                (who, stranger) -> assertThat(projects.readable(stranger, hidden.id))
                        .as(who)
                        .isEmpty());
    }

    @Test
    void aHiddenTestSetHasTheClassesThatTheActivityBeginsWithAndNoneOfItsSamples() {
        Project start = parts.material(room.tutor(), room.activity().id, Purpose.START, "Start", "any");
        given.sample(room.tutor(), given.label(room.tutor(), start, "Cats"));
        Project hidden = parts.material(room.tutor(), room.activity().id, Purpose.HIDDEN_TEST, "Hidden", "any");
        assertThat(labels.of(room.tutor(), hidden.id))
                .extracting(label -> label.name)
                .containsExactly("Cats");
        assertThat(samples.of(room.tutor(), hidden.id)).isEmpty();
        assertThat(hidden.name).isEqualTo("Hidden");
    }

    @Test
    void whatIsNotPublishedIsTheTutorsAlone() {
        activities.publish(room.tutor(), room.activity().id, false);
        assertThat(activities.find(room.student(), room.activity().id)).isEmpty();
        assertThat(activities.of(room.student(), room.course().id)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> parts.begin(room.student(), room.activity().id, "any"));
        assertThat(activities.of(room.tutor(), room.course().id)).hasSize(1);
    }

    @Test
    void strangersFindNothingAndStudentsChangeNothing() {
        UUID id = room.activity().id;
        classroom.toEach(room, (who, stranger) -> {
            assertThat(activities.find(stranger, id)).as(who).isEmpty();
            assertThat(activities.of(stranger, room.course().id)).as(who).isEmpty();
            assertThat(courses.find(stranger, room.course().id)).as(who).isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> parts.begin(stranger, id, "any"));
            refusedToChange(stranger, id);
        });
        refusedToChange(room.student(), id);
    }

    private void refusedToChange(Person person, UUID id) {
        assertRefused(Refusal.NOT_FOUND, () -> activities.change(person, id, classroom.text(null, true)));
        assertRefused(Refusal.NOT_FOUND, () -> activities.publish(person, id, false));
        assertRefused(Refusal.NOT_FOUND, () -> activities.delete(person, id));
        assertRefused(Refusal.NOT_FOUND, () -> activities.create(person, room.course().id, "Mine", Modality.IMAGE));
        assertRefused(Refusal.NOT_FOUND, () -> parts.material(person, id, Purpose.START, "Start", "any"));
        assertRefused(Refusal.NOT_FOUND, () -> activities.copy(person, id, room.course().id));
    }

    @Test
    void aCopyInAnotherCourseHasItsMaterialsAndNobodysWork() {
        Project hidden = parts.material(room.tutor(), room.activity().id, Purpose.HIDDEN_TEST, "Hidden", "any");
        given.sample(room.tutor(), given.label(room.tutor(), hidden, "Cats"));
        classroom.handedIn(room);
        Course other = courses.create(room.tutor(), "Next year");

        Activity copy = activities.copy(room.tutor(), room.activity().id, other.id);

        assertThat(copy.published).isFalse();
        Project copied = ActivityParts.part(copy.id, Purpose.HIDDEN_TEST).orElseThrow();
        assertThat(samples.of(room.tutor(), copied.id)).hasSize(1);
        assertThat(Project.count("activityId", copy.id)).isEqualTo(1);
        assertRefused(Refusal.NOT_FOUND, () -> activities.copy(room.tutor(), room.activity().id, UUID.randomUUID()));
    }

    @Test
    void whenItIsDeletedStudentsKeepWhatTheyMade() {
        Submission submission = classroom.handedIn(room);
        Project work = parts.work(room.student(), room.activity().id).orElseThrow();
        parts.material(room.tutor(), room.activity().id, Purpose.START, "Start", "any");

        activities.delete(room.tutor(), room.activity().id);

        assertThat(projects.find(room.student(), work.id).orElseThrow().purpose).isEqualTo(Purpose.OWN);
        assertThat(samples.of(room.student(), work.id)).hasSize(1);
        assertThat(Project.<Project>findByIdOptional(submission.projectId)).isEmpty();
        assertThat(Submission.<Submission>findByIdOptional(submission.id)).isEmpty();
    }

    @Test
    void limitsOfAnActivityHoldInItsProjectsAlone() {
        ActivityText text = classroom.text(null, true);
        activities.change(
                room.tutor(), room.activity().id, new ActivityText(text.title(), "", "", null, true, 2, 2, 10, false));
        Project work = parts.begin(room.student(), room.activity().id, "any");
        var cats = given.label(room.student(), work, "Cats");
        given.label(room.student(), work, "Dogs");
        given.sample(room.student(), cats);
        given.sample(room.student(), cats);
        assertRefused(Refusal.TOO_MANY_LABELS, () -> given.label(room.student(), work, "Mice"));
        assertRefused(Refusal.TOO_MANY_SAMPLES, () -> given.sample(room.student(), cats));
        Project own = given.project(room.student());
        for (String name : List.of("A", "B", "C")) {
            given.sample(room.student(), given.label(room.student(), own, name));
        }
    }
}
