package org.perceptory.worker.hiddentest;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Purpose;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.domain.submission.HiddenMistake;
import org.perceptory.domain.submission.HiddenTests;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.Pictures.Kind;
import org.perceptory.testbed.PostgresResource;
import org.perceptory.worker.Studio;
import org.perceptory.worker.backbone.Backbones;

/** A handed-in model is tried on what it has never seen, by its classes' names. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HiddenTestTest {
    @Inject
    Studio studio;

    @Inject
    People people;

    @Inject
    Courses courses;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    Submissions submissions;

    @Inject
    HandingIn handingIn;

    @Inject
    HiddenTests hiddenTests;

    @Inject
    Samples samples;

    @Inject
    Labels labels;

    @Inject
    Models models;

    @Inject
    JobQueue queue;

    @Inject
    Jobs jobs;

    @Inject
    Backbones backbones;

    @Test
    void samplesOfAClassThatTheModelDoesNotHaveAreWrong() {
        Person tutor = people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.TUTOR);
        Course course = courses.create(tutor, "Shapes");
        Person student = studio.student();
        courses.enter(course.id, student.id, CourseRole.STUDENT);
        Activity activity = activities.create(tutor, course.id, "Tell shapes apart", Modality.IMAGE);
        activities.publish(tutor, activity.id, true);
        String backbone = backbones.catalogue().entries().getFirst().id();
        Project hidden = parts.material(tutor, activity.id, Purpose.HIDDEN_TEST, "Hidden", backbone);
        studio.label(tutor, hidden, Kind.CIRCLES, 500, 4);
        studio.label(tutor, hidden, Kind.BARS, 500, 4);
        studio.label(tutor, hidden, Kind.SQUARES, 500, 3);

        Project work = parts.begin(student, activity.id, backbone);
        studio.label(student, work, Kind.CIRCLES, 12);
        studio.label(student, work, Kind.BARS, 12);
        labels.rename(student, labels.of(student, work.id).getFirst().id, "circles");
        TrainingJob job = queue.train(student, work.id, work.settings);
        await().atMost(60, SECONDS).until(() -> jobs.find(student, job.id).orElseThrow().state == JobState.SUCCEEDED);

        Submission submission = handingIn.handIn(
                student, activity.id, models.inUse(student, work.id).orElseThrow().id, "");

        await().atMost(60, SECONDS).until(() -> submissions.taught(tutor, submission.id).hiddenCount != null);
        Submission tried = submissions.taught(tutor, submission.id);
        assertThat(tried.hiddenCount).isEqualTo(11);
        assertThat(tried.hiddenCorrect)
                .as("the squares are wrong, most of the rest is right")
                .isBetween(5, 8);
        var wrong = hiddenTests.mistakes(tutor, submission.id);
        assertThat(wrong).as("each of them is told").hasSize(tried.hiddenCount - tried.hiddenCorrect);
        assertThat(wrong)
                .filteredOn(mistake -> mistake.actual().equals("SQUARES"))
                .hasSize(3);
        assertThat(wrong).extracting(HiddenMistake::predicted).isSubsetOf("circles", "BARS");
        assertThatThrownBy(() -> hiddenTests.mistakes(student, submission.id))
                .as("hidden from who handed it in")
                .isInstanceOf(RefusedException.class);
        samples.delete(tutor, hidden.id, List.of(wrong.getLast().sample()));
        assertThat(hiddenTests.mistakes(tutor, submission.id))
                .as("one that was deleted since is not shown")
                .containsExactlyElementsOf(wrong.subList(0, wrong.size() - 1));
    }
}
