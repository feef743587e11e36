package org.perceptory.worker;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.event.Events;
import org.perceptory.domain.event.ProjectEvent;
import org.perceptory.domain.person.People;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.Role;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.project.TrainingSettings;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.queue.QueuePlace;
import org.perceptory.domain.training.FailureCode;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.Jobs;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** The queue with two slots: who runs when, and what becomes of a job. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ScriptedWork.Profile.class)
class QueueTest {
  @Inject People people;
  @Inject Projects projects;
  @Inject JobQueue queue;
  @Inject Jobs jobs;
  @Inject Events events;
  @Inject ScriptedWork work;

  Person anna;
  Person ben;
  Person cleo;
  Person dan;

  @BeforeEach
  void fourPeople() {
    anna = person();
    ben = person();
    cleo = person();
    dan = person();
    work.started.clear();
  }

  @AfterEach
  void nothingIsHeld() {
    work.letAllGo();
    await().until(work.running::isEmpty);
  }

  @Test
  void everybodysFirstJobComesBeforeAnybodysSecond() {
    Project blocker = held(cleo);
    Project blocker2 = held(dan);
    train(cleo, blocker);
    train(dan, blocker2);
    await().until(() -> work.started.size() == 2);

    List<TrainingJob> annas = List.of(train(anna), train(anna), train(anna));
    TrainingJob bens = train(ben);
    assertThat(position(anna, annas.get(0))).isEqualTo(1);
    assertThat(position(ben, bens)).isEqualTo(2);
    assertThat(position(anna, annas.get(1))).isEqualTo(3);
    assertThat(position(anna, annas.get(2))).isEqualTo(4);

    // Only one slot is given back, so the order is the queue's.
    work.letGo(blocker2.id);
    annas.forEach(job -> awaitState(anna, job, JobState.SUCCEEDED));
    awaitState(ben, bens, JobState.SUCCEEDED);

    assertThat(work.started.subList(2, 6))
        .containsExactly(annas.get(0).id, bens.id, annas.get(1).id, annas.get(2).id);
  }

  @Test
  void aPersonNeverRunsTwoAtATime() {
    Project held = held(anna);
    TrainingJob first = train(anna, held);
    TrainingJob second = train(anna);
    TrainingJob bens = train(ben);

    awaitState(ben, bens, JobState.SUCCEEDED);
    assertThat(state(anna, second)).isEqualTo(JobState.QUEUED);

    work.letGo(held.id);
    awaitState(anna, second, JobState.SUCCEEDED);
    assertThat(state(anna, first)).isEqualTo(JobState.SUCCEEDED);
  }

  @Test
  void whoUsedMuchLatelyWaitsForWhoDidNot() {
    projectWithUse(anna, Duration.ofMinutes(5));
    Project blocker = held(cleo);
    Project blocker2 = held(dan);
    train(cleo, blocker);
    train(dan, blocker2);
    await().until(() -> work.started.size() == 2);

    TrainingJob annas = train(anna);
    TrainingJob bens = train(ben);
    assertThat(position(ben, bens)).isEqualTo(1);
    assertThat(position(anna, annas)).isEqualTo(2);

    work.letGo(blocker.id);
    awaitState(anna, annas, JobState.SUCCEEDED);
    assertThat(work.started.subList(2, 4)).containsExactly(bens.id, annas.id);
  }

  @Test
  void aWaitingJobIsCancelledAtOnce() {
    Project held = held(anna);
    train(anna, held);
    TrainingJob waiting = train(anna);
    TrainingJob after = train(anna);

    assertThat(queue.cancel(anna, waiting.id).state).isEqualTo(JobState.CANCELLED);
    work.letGo(held.id);
    awaitState(anna, after, JobState.SUCCEEDED);
    assertThat(work.started).doesNotContain(waiting.id);
    assertThat(state(anna, waiting)).isEqualTo(JobState.CANCELLED);
  }

  @Test
  void aRunningJobIsCancelledWithinASecondAndIsNoFailure() {
    Project held = held(anna);
    TrainingJob job = train(anna, held);
    TrainingJob next = train(anna);
    awaitState(anna, job, JobState.RUNNING);

    queue.cancel(anna, job.id);
    await().atMost(1, SECONDS).until(() -> state(anna, job) == JobState.CANCELLED);
    assertThat(jobs.find(anna, job.id).orElseThrow().failure).isNull();
    awaitState(anna, next, JobState.SUCCEEDED);
  }

  @Test
  void aFaultOfTheMachineryIsTriedFourTimes() {
    Project held = held(anna);
    train(anna, held);
    TrainingJob job = train(anna);
    work.fails(job.id, new IllegalStateException("the disk is full"));
    work.letGo(held.id);

    awaitState(anna, job, JobState.FAILED);
    TrainingJob failed = jobs.find(anna, job.id).orElseThrow();
    assertThat(failed.failure).isEqualTo(FailureCode.INFRASTRUCTURE);
    assertThat(failed.failureDetail).isEqualTo("the disk is full");
    assertThat(failed.attempt).isEqualTo(4);
    assertThat(work.started).filteredOn(job.id::equals).hasSize(4);
  }

  @Test
  void aFaultOfTheDataIsNeverTriedAgain() {
    Project held = held(anna);
    train(anna, held);
    TrainingJob job = train(anna);
    work.fails(job.id, new DataFaultException(FailureCode.TOO_FEW_CLASSES, "1"));
    work.letGo(held.id);

    awaitState(anna, job, JobState.FAILED);
    assertThat(jobs.find(anna, job.id).orElseThrow().failure).isEqualTo(FailureCode.TOO_FEW_CLASSES);
    assertThat(work.started).filteredOn(job.id::equals).hasSize(1);
  }

  @Test
  void aProjectDeletedWhileItsJobRunsEndsItQuietly() {
    Project held = held(anna);
    TrainingJob job = train(anna, held);
    TrainingJob next = train(anna);
    awaitState(anna, job, JobState.RUNNING);

    projects.delete(anna, held.id);

    await().until(() -> !work.running.contains(anna.id) || state(anna, next) != JobState.QUEUED);
    awaitState(anna, next, JobState.SUCCEEDED);
    assertThat(jobs.find(anna, job.id)).isEmpty();
  }

  @Test
  void pagesAreTold() {
    Project project = project(anna);
    List<ProjectEvent> told = new CopyOnWriteArrayList<>();
    try (var subscription = events.onProject(project.id, told::add)) {
      TrainingJob job = train(anna, project);
      awaitState(anna, job, JobState.SUCCEEDED);
      await().until(() -> told.size() >= 3); // queued, running, ended
    }
    assertThat(told).containsOnly(new ProjectEvent(project.id, ProjectEvent.Change.JOB));
  }

  private Person person() {
    return people.signedIn("https://vle.example", UUID.randomUUID().toString(), Role.STUDENT);
  }

  private Project project(Person owner) {
    return projects.create(owner, "A project", Modality.IMAGE, "any");
  }

  private Project held(Person owner) {
    Project project = project(owner);
    work.holds(project.id);
    return project;
  }

  private TrainingJob train(Person person) {
    return train(person, project(person));
  }

  private TrainingJob train(Person person, Project project) {
    return queue.train(person, project.id, TrainingSettings.DEFAULT);
  }

  private void projectWithUse(Person person, Duration used) {
    UUID job = train(person).id;
    awaitState(person, jobs.find(person, job).orElseThrow(), JobState.SUCCEEDED);
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(
            () -> {
              TrainingJob done = TrainingJob.findById(job);
              done.startedAt = done.endedAt.minus(used);
            });
    work.started.clear();
  }

  private int position(Person person, TrainingJob job) {
    return queue.place(person, job.id).map(QueuePlace::position).orElseThrow();
  }

  private JobState state(Person person, TrainingJob job) {
    return jobs.find(person, job.id).map(j -> j.state).orElseThrow();
  }

  private void awaitState(Person person, TrainingJob job, JobState state) {
    await().atMost(10, SECONDS).until(() -> state(person, job) == state);
  }
}
