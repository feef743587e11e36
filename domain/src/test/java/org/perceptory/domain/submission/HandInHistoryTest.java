package org.perceptory.domain.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perceptory.domain.Refusals.assertRefused;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.domain.Classroom;
import org.perceptory.domain.Classroom.Room;
import org.perceptory.domain.Given;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.Training;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.course.CourseRole;
import org.perceptory.domain.model.Models;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.project.Label;
import org.perceptory.domain.project.Labels;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.project.Projects;
import org.perceptory.domain.review.Place;
import org.perceptory.domain.review.Releases;
import org.perceptory.domain.review.Review;
import org.perceptory.domain.review.ReviewComments;
import org.perceptory.domain.review.Reviews;
import org.perceptory.domain.sample.Samples;
import org.perceptory.domain.submission.HandingIn.Offer;
import org.perceptory.testbed.PostgresResource;

/** Handing in again: what stood before, what tutors had begun, and what is offered when. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class HandInHistoryTest {
    @Inject
    Classroom classroom;

    @Inject
    Given given;

    @Inject
    Training training;

    @Inject
    Activities activities;

    @Inject
    ActivityParts parts;

    @Inject
    HandingIn handingIn;

    @Inject
    Submissions submissions;

    @Inject
    Reviews reviews;

    @Inject
    ReviewComments comments;

    @Inject
    Releases releases;

    @Inject
    Projects projects;

    @Inject
    Labels labels;

    @Inject
    Samples samples;

    @Inject
    Models models;

    Room room;

    @BeforeEach
    void aRoom() {
        room = classroom.open();
    }

    @Test
    void theEarlierOneStaysForBothWithItsReceiptAndSamples() {
        Submission first = classroom.handedIn(room);
        Submission second = classroom.handedIn(room);
        assertThat(submissions.history(room.student(), room.activity().id))
                .extracting(one -> one.id)
                .containsExactly(second.id, first.id);
        assertThat(submissions.earlier(room.tutor(), second.id)).singleElement().satisfies(earlier -> {
            assertThat(earlier.id).isEqualTo(first.id);
            assertThat(earlier.receipt).isEqualTo(first.receipt);
            assertThat(earlier.submittedAt).isEqualTo(first.submittedAt);
            assertThat(earlier.late).isFalse();
        });
        for (Person who : List.of(room.student(), room.tutor())) {
            assertThat(submissions.receipt(who, first.id).hash()).isEqualTo(first.receipt);
            assertThat(projects.readable(who, first.projectId)).isPresent();
            assertThat(models.find(who, first.modelId)).isPresent();
            assertThat(samples.of(who, first.projectId)).hasSize(1);
        }
        classroom.toEach(room, (who, stranger) -> {
            assertThat(submissions.find(stranger, first.id)).as(who).isEmpty();
            assertThat(projects.readable(stranger, first.projectId)).as(who).isEmpty();
            assertThat(submissions.history(stranger, room.activity().id))
                    .as(who)
                    .isEmpty();
            assertRefused(Refusal.NOT_FOUND, () -> submissions.earlier(stranger, second.id));
        });
        assertRefused(Refusal.NOT_FOUND, () -> submissions.earlier(room.student(), second.id));
    }

    @Test
    void whatWasWithdrawnIsTheStudentsAlone() {
        Submission first = classroom.handedIn(room);
        handingIn.withdraw(room.student(), room.activity().id);
        assertThat(submissions.history(room.student(), room.activity().id))
                .extracting(one -> one.id)
                .containsExactly(first.id);
        assertThat(submissions.find(room.tutor(), first.id)).isEmpty();
        assertThat(projects.readable(room.tutor(), first.projectId)).isEmpty();
        assertRefused(Refusal.NOT_FOUND, () -> submissions.taught(room.tutor(), first.id));
        Submission second = classroom.handedIn(room);
        assertThat(submissions.earlier(room.tutor(), second.id)).isEmpty();
        assertThat(submissions.taught(room.tutor(), first.id).id)
                .as("whoever had it open")
                .isEqualTo(second.id);
    }

    @Test
    void aDraftGoesOnWithWhatIsHandedInNext() {
        Submission first = classroom.handedIn(room);
        Person second = classroom.member(room.course(), CourseRole.TUTOR);
        Review draft = reviews.save(room.tutor(), first.id, "Well do", BigDecimal.TEN);
        reviews.save(second, first.id, "I think so too", BigDecimal.ONE);
        UUID sample = samples.of(room.tutor(), first.projectId).getFirst().id();
        comments.add(room.tutor(), first.id, Place.at(sample), "Blurred");

        Submission next = classroom.handedIn(room);

        Review kept = reviews.mine(room.tutor(), next.id);
        assertThat(kept.id).isEqualTo(draft.id);
        assertThat(kept.text).isEqualTo("Well do");
        assertThat(kept.points).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(kept.carriedFrom).isEqualTo(first.id);
        assertThat(reviews.begunOn(room.tutor(), next.id)).as("the note").hasValue(first.submittedAt);
        assertThat(kept.counts).isTrue();
        assertThat(reviews.of(second, next.id)).hasSize(2);
        assertThat(comments.of(room.tutor(), next.id)).singleElement().satisfies(comment -> {
            assertThat(comment.text).isEqualTo("Blurred");
            assertThat(samples.stored(room.tutor(), comment.sampleId)).isPresent();
        });
        releases.release(room.tutor(), next.id);
        assertThat(releases.released(room.student(), next.id))
                .extracting(review -> review.text)
                .containsExactly("Well do");
        assertThat(samples.stored(room.student(), sample))
                .as("what the comment shows")
                .isPresent();
    }

    @Test
    void whoOnlyLookedAtTheEarlierOneIsToldNothing() {
        Submission first = classroom.handedIn(room);
        reviews.mine(room.tutor(), first.id);
        Submission next = classroom.handedIn(room);
        assertThat(reviews.begunOn(room.tutor(), next.id)).isEmpty();
        comments.add(room.tutor(), next.id, Place.WHOLE, "Nice");
        assertThat(reviews.begunOn(room.tutor(), next.id)).isEmpty();
    }

    /** The student hands in again while the tutor writes. */
    @Test
    void whatIsWrittenOnAPageOfTheEarlierOneIsNotLost() {
        Submission first = classroom.handedIn(room);
        UUID sample = samples.of(room.tutor(), first.projectId).getFirst().id();
        reviews.save(room.tutor(), first.id, "Well", null);
        Submission next = classroom.handedIn(room);
        reviews.save(room.tutor(), first.id, "Well done", BigDecimal.ONE);
        comments.add(room.tutor(), first.id, Place.at(sample), "Blurred");
        assertThat(reviews.of(room.tutor(), next.id)).singleElement().satisfies(review -> {
            assertThat(review.text).isEqualTo("Well done");
            assertThat(review.points).isEqualByComparingTo(BigDecimal.ONE);
        });
        assertThat(comments.of(room.tutor(), next.id)).hasSize(1);
    }

    @Test
    void aDraftOfWhatWasWithdrawnGoesOnTooAndNothingReleasedMoves() {
        Submission first = classroom.handedIn(room);
        reviews.save(room.tutor(), first.id, "Well", null);
        handingIn.withdraw(room.student(), room.activity().id);
        Submission next = classroom.handedIn(room);
        assertThat(reviews.mine(room.tutor(), next.id).text).isEqualTo("Well");
        releases.release(room.tutor(), next.id);
        assertRefused(Refusal.REVIEWED_ALREADY, () -> classroom.handedIn(room));
        assertThat(releases.released(room.student(), next.id)).hasSize(1);
    }

    @Test
    void aCommentAtACellGoesToTheCellOfTheSameClassesOrToTheWhole() {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        Label birds = given.label(room.student(), work, "Birds");
        Label cats = given.label(room.student(), work, "Cats");
        Label dogs = given.label(room.student(), work, "Dogs");
        for (Label label : List.of(birds, cats, dogs)) {
            given.sample(room.student(), label);
        }
        Submission first = handIn(training.of(work).id);
        comments.add(room.tutor(), first.id, Place.cell(1, 2), "Why?");
        comments.add(room.tutor(), first.id, Place.cell(0, 2), "Feathers");
        labels.delete(room.student(), birds.id);
        labels.rename(room.student(), dogs.id, "DOGS");
        Submission next = handIn(training.of(work).id);
        comments.add(room.tutor(), first.id, Place.cell(2, 1), "From a page of before");

        assertThat(comments.of(room.tutor(), next.id))
                .extracting(comment -> comment.actual + " " + comment.predicted + " " + comment.text)
                .containsExactly("0 1 Why?", "null null Birds → Dogs: Feathers", "1 0 From a page of before");
    }

    private Submission handIn(UUID model) {
        return handingIn.handIn(room.student(), room.activity().id, model, "");
    }

    /** Whoever is quicker, one submission stands, and one draft with it, in which is what the tutor wrote last. */
    @Test
    void handingInAndAnsweringAtATimeLosesNothing() throws Exception {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        UUID model = classroom.trained(room.student(), work).id;
        Submission first = handIn(model);
        List<Callable<Object>> both = IntStream.range(0, 16)
                .<Callable<Object>>mapToObj(number -> () -> number % 2 == 0
                        ? handIn(model)
                        : reviews.save(room.tutor(), first.id, "Written", BigDecimal.ONE))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(both)) {
                done.get();
            }
        }
        List<Submission> all = submissions.history(room.student(), room.activity().id);
        assertThat(all).hasSize(9);
        assertThat(all.stream().filter(one -> one.endedAt == null)).hasSize(1);
        assertThat(Review.count(
                        "submissionId in ?1", all.stream().map(one -> one.id).toList()))
                .isEqualTo(1);
        Submission current =
                submissions.current(room.student(), room.activity().id).orElseThrow();
        assertThat(reviews.of(room.tutor(), current.id))
                .extracting(review -> review.text)
                .containsExactly("Written");
    }

    @Test
    void lateInThePlaceOfOnTimeIsAskedAboutAndChangesNothingUntilThen() {
        Submission first = classroom.handedIn(room);
        classroom.aDayAgo(first);
        due(-1, true);
        assertRefused(Refusal.LATE_FOR_ON_TIME, () -> classroom.handedIn(room));
        assertThat(submissions.current(room.student(), room.activity().id).orElseThrow().id)
                .isEqualTo(first.id);
        assertThat(submissions.history(room.student(), room.activity().id)).hasSize(1);
        Project work = parts.work(room.student(), room.activity().id).orElseThrow();
        Submission late = handingIn.handInLate(
                room.student(), room.activity().id, classroom.trained(room.student(), work).id, "");
        assertThat(submissions.history(room.student(), room.activity().id))
                .extracting(one -> one.late)
                .containsExactly(true, false);
        assertThat(submissions.earlier(room.tutor(), late.id))
                .extracting(one -> one.late)
                .containsExactly(false);
    }

    /** What is offered is what is done, and what is not is refused, for this reason. */
    @ParameterizedTest(
            name = "handed in {0}, due in {1} h, late taken {2}, released {3}: hand in {4}, withdraw {5}, {6}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, -, true, false, true, false, -",
                "true, -, true, false, true, true, -",
                "true, 1, false, false, true, true, -",
                "true, -1, true, false, true, false, -",
                "true, -1, false, false, false, false, TOO_LATE",
                "false, -1, false, false, false, false, TOO_LATE",
                "false, -1, true, false, true, false, -",
                "true, 1, true, true, false, false, REVIEWED_ALREADY",
                "true, -1, true, true, false, false, REVIEWED_ALREADY",
                "true, -1, false, true, false, false, REVIEWED_ALREADY",
            })
    void onlyWhatWillBeTakenIsOffered(
            boolean handedIn,
            Integer due,
            boolean lateTaken,
            boolean released,
            boolean handIn,
            boolean withdraw,
            Refusal why) {
        Project work = parts.begin(room.student(), room.activity().id, "any");
        UUID model = classroom.trained(room.student(), work).id;
        if (handedIn) {
            Submission submission = handIn(model);
            reviews.save(room.tutor(), submission.id, "A draft holds nothing up", null);
            if (released) {
                releases.release(room.tutor(), submission.id);
            }
        }
        if (due != null) {
            due(due, lateTaken);
        }
        Activity now = activities.find(room.student(), room.activity().id).orElseThrow();
        assertThat(handingIn.offer(room.student(), now))
                .isEqualTo(new Offer(handIn, withdraw, due != null && due < 0, Optional.ofNullable(why)));
        if (!handIn) {
            assertRefused(why, () -> handingIn.handInLate(room.student(), now.id, model, ""));
        }
        if (handedIn && !withdraw) {
            assertRefused(
                    why == Refusal.REVIEWED_ALREADY ? why : Refusal.TOO_LATE,
                    () -> handingIn.withdraw(room.student(), now.id));
        }
        if (withdraw) {
            handingIn.withdraw(room.student(), now.id);
        }
        if (handIn) {
            assertThat(handingIn.handInLate(room.student(), now.id, model, "").receipt)
                    .isNotBlank();
        }
    }

    private void due(int hours, boolean late) {
        activities.change(
                room.tutor(), room.activity().id, classroom.text(Instant.now().plus(hours, ChronoUnit.HOURS), late));
    }
}
