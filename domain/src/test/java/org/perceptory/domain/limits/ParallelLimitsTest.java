package org.perceptory.domain.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.access.AccessTokens;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.activity.ActivityText;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Modality;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.sample.Extent;
import org.perceptory.domain.sample.NewSample;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.HandingIn;
import org.perceptory.testbed.PostgresResource;

/**
 * Whatever comes at a time, no limit is passed. Here a project may have 6 samples and 5 classes, a person 3 projects, 2
 * tokens and 1000 bytes.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ParallelLimitsTest {
    private static final int THREADS = 12;
    private static final int MANY = 24;

    @Inject
    Given given;

    @Inject
    Classroom classroom;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    Projects projects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    AccessTokens tokens;

    @Inject
    HandingIn handingIn;

    Person student;

    @BeforeEach
    void somebody() {
        student = given.student();
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void ofSamplesAtATimeAsManyAreTakenAsFit(Modality modality) throws Exception {
        Project project = projects.create(student, "Many at once", modality, "any");
        Label label = given.label(student, project, "Cats");
        Map<Refusal, Integer> refused =
                atOnce(MANY, number -> samples.add(student, sample(label, modality, 10)), Refusal.TOO_MANY_SAMPLES);
        assertThat(samples.of(student, project.id)).hasSize(6);
        assertThat(refused).containsOnly(Map.entry(Refusal.TOO_MANY_SAMPLES, MANY - 6));
    }

    @Test
    void theSecondsOfARecordingAreTakenTogetherOrNotAtAll() throws Exception {
        Project project = given.sounds(student);
        Label label = given.label(student, project, "Claps");
        atOnce(
                MANY,
                number -> samples.addAll(
                        student,
                        IntStream.range(0, 4)
                                .mapToObj(second -> sample(label, Modality.AUDIO, 10))
                                .toList()),
                Refusal.TOO_MANY_SAMPLES);
        assertThat(samples.of(student, project.id)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void anActivitysOwnLimitHoldsToo(Modality modality) throws Exception {
        Room room = classroom.open();
        var activity = activities.create(room.tutor(), room.course().id, "Few", modality);
        activities.publish(room.tutor(), activity.id, true);
        activities.change(room.tutor(), activity.id, few(3, 2));
        Project work = parts.begin(room.student(), activity.id, "any");
        Label label = given.label(room.student(), work, "Cats");
        atOnce(MANY, number -> samples.add(room.student(), sample(label, modality, 10)), Refusal.TOO_MANY_SAMPLES);
        assertThat(samples.of(room.student(), work.id)).hasSize(3);
        atOnce(MANY, number -> labels.create(room.student(), work.id, "Dogs " + number), Refusal.TOO_MANY_LABELS);
        assertThat(labels.of(room.student(), work.id)).hasSize(2);
    }

    @Test
    void oneSampleThatIsSentTwiceAtATimeIsOneThoughNoOtherWouldFit() throws Exception {
        Label label = given.label(student, given.project(student), "Cats");
        IntStream.range(0, 5).forEach(number -> samples.add(student, sample(label, Modality.IMAGE, 10)));
        NewSample last = sample(label, Modality.IMAGE, 10);
        assertThat(atOnce(MANY, number -> samples.add(student, last))).isEmpty();
        assertThat(samples.of(student, label.projectId)).hasSize(6);
    }

    @Test
    void aPersonsBytesHoldAcrossTheirProjects() throws Exception {
        List<Label> inEach = List.of(
                given.label(student, given.project(student), "Cats"),
                given.label(student, given.project(student), "Cats"),
                given.label(student, given.sounds(student), "Claps"));
        atOnce(
                MANY,
                number -> {
                    Label label = inEach.get(number % inEach.size());
                    return samples.add(
                            student, sample(label, number % inEach.size() == 2 ? Modality.AUDIO : Modality.IMAGE, 190));
                },
                Refusal.TOO_MANY_BYTES,
                Refusal.TOO_MANY_SAMPLES);
        assertThat(inEach.stream()
                        .mapToInt(label -> samples.of(student, label.projectId).size())
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void soDoProjectsAndTokens() throws Exception {
        atOnce(MANY, number -> given.project(student), Refusal.TOO_MANY_PROJECTS);
        atOnce(MANY, number -> tokens.issue(student, "Notebook"), Refusal.TOO_MANY_TOKENS);
        assertThat(Project.count("ownerId", student.id)).isEqualTo(3);
        assertThat(tokens.of(student)).hasSize(2);
    }

    @Test
    void whatIsBroughtBackFindsNoMoreRoomThanThereIs() throws Exception {
        Project project = given.project(student);
        Label label = given.label(student, project, "Cats");
        List<UUID> first = IntStream.range(0, 6)
                .mapToObj(number -> samples.add(student, sample(label, Modality.IMAGE, 10)))
                .map(added -> added.sample().id())
                .toList();
        samples.holdOut(student, project.id, first.subList(0, 2), true);
        samples.delete(student, project.id, first.subList(0, 3));
        atOnce(
                MANY,
                number -> number % 2 == 0
                        ? samples.add(student, sample(label, Modality.IMAGE, 10))
                        : samples.restore(student, project.id, first.subList(0, 3)),
                Refusal.TOO_MANY_SAMPLES);
        assertThat(samples.of(student, project.id)).hasSize(6);
    }

    @Test
    void aClassComesBackOnlyWhereItsSamplesFit() {
        Project project = given.project(student);
        Label cats = given.label(student, project, "Cats");
        Label dogs = given.label(student, project, "Dogs");
        IntStream.range(0, 4).forEach(number -> samples.add(student, sample(cats, Modality.IMAGE, 10)));
        labels.delete(student, cats.id);
        List<UUID> meanwhile = IntStream.range(0, 3)
                .mapToObj(number -> samples.add(student, sample(dogs, Modality.IMAGE, 10)))
                .map(added -> added.sample().id())
                .toList();
        assertRefused(Refusal.TOO_MANY_SAMPLES, () -> labels.restore(student, cats.id));
        samples.delete(student, project.id, meanwhile.subList(0, 1));
        labels.restore(student, cats.id);
        assertThat(samples.of(student, project.id)).hasSize(6);
    }

    /** The tutor may have lowered it, and what an activity begins with may be more. */
    @Test
    void noLimitHoldsUpHandingIn() {
        Room room = classroom.open();
        Project work = parts.begin(room.student(), room.activity().id, "any");
        Model model = classroom.trained(room.student(), work);
        classroom.trained(room.student(), work);
        classroom.trained(room.student(), work);
        activities.change(room.tutor(), room.activity().id, few(2, 2));
        assertThat(handingIn.handIn(room.student(), room.activity().id, model.id, "").receipt)
                .isNotBlank();
    }

    private static ActivityText few(int samples, int labels) {
        return new ActivityText("Few", "", "", null, true, samples, labels, 10, false);
    }

    private static NewSample sample(Label label, Modality modality, int bytes) {
        byte[] content = new byte[bytes];
        System.arraycopy(
                UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, content, 0, 8);
        UUID id = UUID.randomUUID();
        Extent extent = modality == Modality.IMAGE ? new Extent.Sides(32, 24) : new Extent.Duration(1000);
        return new NewSample(id, label.projectId, label.id, id, content, extent, 0, "a.jpg");
    }

    /** What is done with each number. */
    private interface Step {
        Object take(int number);
    }

    /** @return how often each of these refusals came; anything else fails */
    private static Map<Refusal, Integer> atOnce(int many, Step step, Refusal... expected) throws Exception {
        List<Callable<Object>> steps = IntStream.range(0, many)
                .<Callable<Object>>mapToObj(number -> () -> step.take(number))
                .toList();
        Map<Refusal, Integer> refused = new java.util.EnumMap<>(Refusal.class);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Object> done : threads.invokeAll(steps)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                    refused.merge(((RefusedException) e.getCause()).code(), 1, Integer::sum);
                }
            }
        }
        Set<Refusal> known = new HashSet<>();
        Collections.addAll(known, expected);
        assertThat(known).containsAll(refused.keySet());
        return refused;
    }
}
