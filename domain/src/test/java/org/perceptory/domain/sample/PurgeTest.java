package org.perceptory.domain.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.blob.Blobs;
import org.perceptory.domain.limits.LimitsInForce;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.testbed.PostgresResource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurgeTest {
    @Inject
    Given given;

    @Inject
    Samples samples;

    @Inject
    Labels labels;

    @Inject
    Blobs blobs;

    @Inject
    Audit audit;

    @Inject
    LimitsInForce limits;

    @Inject
    jakarta.persistence.EntityManager entities;

    @Test
    @jakarta.transaction.Transactional
    void removesForGoodWhatCanNoLongerBeUndone() {
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        new Purge(entities, blobs, audit, limits, tomorrow).run(); // what other tests left
        Person student = given.student();
        Project project = given.project(student);
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");
        SampleView deleted = given.sample(student, cats, "deleted", 1);
        SampleView kept = given.sample(student, cats, "kept", 2);
        SampleView ofDogs = given.sample(student, dogs, "of the dogs", 3);
        samples.delete(student, project.id, List.of(deleted.id()));
        labels.delete(student, dogs.id);

        new Purge(entities, blobs, audit, limits, Clock.systemUTC()).run();
        assertThat(samples.restore(student, project.id, List.of(deleted.id()))).isEqualTo(1);
        samples.delete(student, project.id, List.of(deleted.id()));

        assertThat(new Purge(entities, blobs, audit, limits, tomorrow).run()).isEqualTo(2);

        entities.clear();
        assertThat(samples.restore(student, project.id, List.of(deleted.id()))).isZero();
        assertRefused(Refusal.NOT_FOUND, () -> labels.restore(student, dogs.id));
        assertThat(blobs.get(deleted.blob())).isEmpty();
        assertThat(blobs.get(ofDogs.blob())).isEmpty();
        assertThat(blobs.get(kept.blob())).isPresent();
        assertThat(audit.latest(1).getFirst().detail).isEqualTo("blobs=2 samples=2");
    }

    @Test
    void samplesAndBytesHaveALimit() {
        Person student = given.student();
        Label cats = given.label(student, given.project(student), "Cats");
        NewSample large = Given.newSample(cats, "x".repeat(1001), 1);
        assertRefused(Refusal.TOO_MANY_BYTES, () -> samples.add(student, large));
        for (int i = 0; i < 6; i++) {
            given.sample(student, cats);
        }
        assertRefused(Refusal.TOO_MANY_SAMPLES, () -> given.sample(student, cats));
    }
}
