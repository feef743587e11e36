package org.perceptory.worker.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.queue.QueuePlace;
import org.perceptory.domain.training.JobState;
import org.perceptory.domain.training.TrainingJob;
import org.perceptory.testbed.PostgresResource;

/** Who runs when: everybody in turn, nobody twice at a time. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@TestProfile(ScriptedWork.Profile.class)
class QueueOrderTest extends ScriptedQueue {
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

    private void projectWithUse(Person person, Duration used) {
        UUID job = train(person).id;
        awaitState(person, jobs.find(person, job).orElseThrow(), JobState.SUCCEEDED);
        QuarkusTransaction.requiringNew().run(() -> {
            TrainingJob done = TrainingJob.findById(job);
            done.startedAt = done.endedAt.minus(used);
        });
        work.started.clear();
    }

    private int position(Person person, TrainingJob job) {
        return queue.place(person, job.id).map(QueuePlace::position).orElseThrow();
    }
}
