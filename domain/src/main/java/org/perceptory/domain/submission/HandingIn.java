package org.perceptory.domain.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.ActivityParts;
import org.perceptory.domain.activity.Deadline;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.deadlock.RetriedOnDeadlock;
import org.perceptory.domain.model.Model;
import org.perceptory.domain.model.ModelCopies;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.person.PersonLock;
import org.perceptory.domain.project.Project;
import org.perceptory.domain.queue.JobQueue;
import org.perceptory.domain.submission.Submission.State;

/** Handing in, and taking it back. */
@ApplicationScoped
@Transactional
@RetriedOnDeadlock
public class HandingIn {
    /** Characters of a note. */
    public static final int LONGEST_NOTE = 5000;

    private final EntityManager entities;
    private final PersonLock people;
    private final Activities activities;
    private final ActivityParts parts;
    private final LastDay lastDay;
    private final ModelCopies copies;
    private final CarriedDrafts drafts;
    private final JobQueue queue;
    private final Event<HandedIn> handedIn;
    private final Clock clock;

    HandingIn(
            EntityManager entities,
            PersonLock people,
            Activities activities,
            ActivityParts parts,
            LastDay lastDay,
            ModelCopies copies,
            CarriedDrafts drafts,
            JobQueue queue,
            Event<HandedIn> handedIn,
            Clock clock) {
        this.entities = entities;
        this.people = people;
        this.activities = activities;
        this.parts = parts;
        this.lastDay = lastDay;
        this.copies = copies;
        this.drafts = drafts;
        this.queue = queue;
        this.handedIn = handedIn;
        this.clock = clock;
    }

    /**
     * Hands a model of the person's project in, with what it was made with; what was handed in before is replaced, and
     * kept.
     *
     * @param model one of their project for this activity
     * @throws RefusedException NOT_FOUND, COURSE_CLOSED, TEXT_TOO_LONG, TOO_LATE, CUT_OFF_PASSED, REVIEWED_ALREADY;
     *     LATE_FOR_ON_TIME where it would be late in the place of something that was not, see {@link #handInLate}
     */
    public Submission handIn(Person person, UUID activity, UUID model, String note) {
        return handIn(person, activity, model, note, false);
    }

    /** As {@link #handIn}, of who knows that it is late in the place of something that was on time. */
    public Submission handInLate(Person person, UUID activity, UUID model, String note) {
        return handIn(person, activity, model, note, true);
    }

    private Submission handIn(Person person, UUID activity, UUID model, String note, boolean lateForOnTime) {
        Activity of = activities.find(person, activity).orElseThrow(Submissions::notFound);
        Project work = parts.work(person, activity).orElseThrow(Submissions::notFound);
        lastDay.refuseAfter(of.courseId);
        if (note.length() > LONGEST_NOTE) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST_NOTE);
        }
        people.hold(person.id);
        entities.lock(work, LockModeType.PESSIMISTIC_WRITE);
        Model chosen = Model.<Model>find("id = ?1 and projectId = ?2", model, work.id)
                .firstResultOptional()
                .orElseThrow(Submissions::notFound);
        // PostgreSQL keeps microseconds, and the receipt is to be computed again from what is kept.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Deadline deadline = Deadline.of(of, person.id);
        refusal(isAnswered(activity, person), deadline, now).ifPresent(why -> {
            throw new RefusedException(why);
        });
        boolean late = deadline.late(now);
        Submissions.current(activity, person.id).ifPresent(before -> {
            end(before, State.REPLACED, now);
            if (late && !before.late && !lateForOnTime) {
                throw new RefusedException(Refusal.LATE_FOR_ON_TIME);
            }
        });
        return write(person, of, work, chosen, note.replace("\0", ""), now, late);
    }

    private Submission write(
            Person person, Activity of, Project work, Model chosen, String note, Instant now, boolean late) {
        Model frozen = copies.freeze(chosen, work, person, of.id);
        // A name that the student gave might say who they are, where names stay hidden.
        Project.<Project>findById(frozen.projectId).name = of.title;
        Submission made = new Submission();
        made.id = UUID.randomUUID();
        made.activityId = of.id;
        made.personId = person.id;
        made.projectId = frozen.projectId;
        made.modelId = frozen.id;
        made.note = note;
        made.state = State.HANDED_IN;
        made.late = late;
        made.submittedAt = now;
        made.receipt = Submissions.receipt(made).hash();
        made.persist();
        entities.flush();
        drafts.into(made);
        handedIn.fire(new HandedIn(made.id));
        if (Submissions.hasHiddenTest(of.id)) {
            queue.test(person, made.projectId);
        }
        return made;
    }

    /**
     * What a person may do now with what they have handed in, or could.
     *
     * @param late whether what is handed in now is
     * @param refusal why they may not hand in: COURSE_CLOSED, TOO_LATE, CUT_OFF_PASSED or REVIEWED_ALREADY
     */
    public record Offer(boolean handIn, boolean withdraw, boolean late, Optional<Refusal> refusal) {}

    /** What is offered; it may be refused all the same, where a tutor or the hour is quicker. */
    public Offer offer(Person person, Activity activity) {
        Instant now = clock.instant();
        Deadline deadline = Deadline.of(activity, person.id);
        Optional<Submission> current = Submissions.current(activity.id, person.id);
        Optional<Refusal> refusal = lastDay.closed(activity.courseId)
                .map(closed -> Refusal.COURSE_CLOSED)
                .or(() -> refusal(isAnswered(activity.id, person), deadline, now));
        boolean withdraw = current.isPresent() && refusal.isEmpty() && !deadline.late(now);
        return new Offer(refusal.isEmpty(), withdraw, deadline.late(now), refusal);
    }

    /** Why nothing is taken. */
    private static Optional<Refusal> refusal(boolean answered, Deadline deadline, Instant now) {
        if (answered) {
            return Optional.of(Refusal.REVIEWED_ALREADY);
        }
        return deadline.refusalAfter(now);
    }

    private boolean isAnswered(UUID activity, Person person) {
        return Submissions.current(activity, person.id).filter(this::isReleased).isPresent();
    }

    /** Takes it back. @throws RefusedException NOT_FOUND, COURSE_CLOSED, TOO_LATE (it was due), REVIEWED_ALREADY */
    public void withdraw(Person person, UUID activity) {
        Submission current = Submissions.current(activity, person.id).orElseThrow(Submissions::notFound);
        Activity of = Activity.findById(activity);
        lastDay.refuseAfter(of.courseId);
        Instant now = clock.instant();
        if (isReleased(current)) {
            throw new RefusedException(Refusal.REVIEWED_ALREADY);
        }
        Deadline deadline = Deadline.of(of, person.id);
        if (deadline.late(now)) {
            throw new RefusedException(Refusal.TOO_LATE);
        }
        deadline.refusalAfter(now).ifPresent(why -> {
            throw new RefusedException(why);
        });
        end(current, State.WITHDRAWN, now);
    }

    private void end(Submission submission, State state, Instant now) {
        // Who withdraws, replaces or releases it at the same time does so before or after.
        entities.refresh(submission, LockModeType.PESSIMISTIC_WRITE);
        if (submission.state != State.HANDED_IN) {
            throw Submissions.notFound();
        }
        if (isReleased(submission)) {
            throw new RefusedException(Refusal.REVIEWED_ALREADY);
        }
        submission.state = state;
        submission.endedAt = now;
        entities.flush();
    }

    private boolean isReleased(Submission submission) {
        return !entities.createNativeQuery(
                        "select 1 from review where submission_id = ?1 and released_at is not null limit 1")
                .setParameter(1, submission.id)
                .getResultList()
                .isEmpty();
    }
}
