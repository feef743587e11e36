package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.course.Course;
import org.perceptory.domain.course.Courses;
import org.perceptory.domain.course.LastDay;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submission.State;
import org.perceptory.domain.submission.Submissions;

/**
 * Points that were released, asked about once by their student and answered by a tutor, who may change them. The course
 * has to be going on still.
 */
@ApplicationScoped
@Transactional
public class Regrades {
    private final EntityManager entities;
    private final Activities activities;
    private final Submissions submissions;
    private final Courses courses;
    private final LastDay lastDay;
    private final Regrading regrading;
    private final Audit audit;
    private final Clock clock;

    Regrades(
            EntityManager entities,
            Activities activities,
            Submissions submissions,
            Courses courses,
            LastDay lastDay,
            Regrading regrading,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.activities = activities;
        this.submissions = submissions;
        this.courses = courses;
        this.lastDay = lastDay;
        this.regrading = regrading;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request and who asks. */
    public record Asked(RegradeRequest request, Person student) {}

    /** What this student asked of what they handed in. */
    public Optional<RegradeRequest> own(Person student, UUID submission) {
        return owned(student, submission).flatMap(found -> RegradeRequest.findByIdOptional(found.id));
    }

    /** Why this student cannot ask about this submission; empty where they can. */
    public Optional<Refusal> hindrance(Person student, UUID submission) {
        Optional<Submission> own = owned(student, submission).filter(found -> found.state == State.HANDED_IN);
        Optional<Course> course = own.map(found -> Activity.<Activity>findById(found.activityId))
                .flatMap(activity -> courses.find(student, activity.courseId));
        if (course.isEmpty()) {
            return Optional.of(Refusal.NOT_FOUND);
        }
        if (lastDay.closed(course.get().id).isPresent()) {
            return Optional.of(Refusal.COURSE_CLOSED);
        }
        if (regrading.released(submission).isEmpty()) {
            return Optional.of(Refusal.NOTHING_TO_REGRADE);
        }
        return RegradeRequest.findByIdOptional(submission).map(asked -> Refusal.REGRADE_ASKED);
    }

    /**
     * @param reason Markdown
     * @throws RefusedException NOT_FOUND, COURSE_CLOSED, NOTHING_TO_REGRADE, REGRADE_ASKED, TEXT_EMPTY, TEXT_TOO_LONG
     */
    public RegradeRequest ask(Person student, UUID submission, String reason) {
        owned(student, submission).ifPresent(found -> entities.lock(found, LockModeType.PESSIMISTIC_WRITE));
        hindrance(student, submission).ifPresent(why -> {
            throw new RefusedException(why);
        });
        RegradeRequest asked = new RegradeRequest();
        asked.submissionId = submission;
        asked.reason = written(reason);
        asked.pointsBefore = regrading.released(submission).orElseThrow().points;
        asked.askedAt = clock.instant();
        asked.persist();
        audit.write(act(Action.REGRADE_ASKED, student, Submission.findById(submission)));
        return asked;
    }

    /** Those of an activity for its tutors: what nobody answered first, then the oldest first. */
    public List<Asked> of(Person tutor, UUID activity) {
        activities.taught(tutor, activity);
        return entities.createQuery("""
            select q, p from RegradeRequest q join Submission s on s.id = q.submissionId join Person p on p.id = s.personId
            where s.activityId = ?1 and s.state = HANDED_IN
            order by case when q.answeredAt is null then 0 else 1 end, q.askedAt, q.submissionId""", Object[].class)
                .setParameter(1, activity)
                .getResultStream()
                .map(row -> new Asked((RegradeRequest) row[0], (Person) row[1]))
                .toList();
    }

    /** The review that a question is about. @throws RefusedException NOT_FOUND, REVIEW_TAKEN_BACK */
    public Review inQuestion(Person tutor, UUID submission) {
        return regrading
                .released(submissions.taught(tutor, submission).id)
                .orElseThrow(() -> new RefusedException(Refusal.REVIEW_TAKEN_BACK));
    }

    /**
     * Says something to it, once, and changes the points that count where there are new ones; changed ones go to the
     * VLE.
     *
     * @param text Markdown
     * @throws RefusedException NOT_FOUND also where points are given by row and there is no rubric, or the other way
     *     round; REGRADE_ANSWERED, REVIEW_TAKEN_BACK, TEXT_EMPTY, TEXT_TOO_LONG, POINTS_OUT_OF_RANGE
     */
    public RegradeRequest answer(Person tutor, UUID submission, String text, NewPoints points) {
        // The activity before the submission, as whoever gives points does: the other way round two would wait forever.
        Activity activity = entities.find(Activity.class, submissions.taught(tutor, submission).activityId);
        entities.refresh(activity, LockModeType.PESSIMISTIC_READ);
        Submission of = submissions.held(tutor, submission);
        RegradeRequest asked = RegradeRequest.<RegradeRequest>findByIdOptional(of.id)
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        entities.refresh(asked);
        if (asked.answered()) {
            throw new RefusedException(Refusal.REGRADE_ANSWERED);
        }
        asked.answer = written(text);
        asked.pointsAfter = regrading.change(of, points);
        asked.answeredBy = tutor.id;
        asked.answeredAt = clock.instant();
        audit.write(act(Action.REGRADE_ANSWERED, tutor, of)
                .from(MarkLog.plain(asked.pointsBefore))
                .into(MarkLog.plain(asked.pointsAfter)));
        return asked;
    }

    private static Act act(Action action, Person by, Submission of) {
        Activity activity = Activity.findById(of.activityId);
        return Act.of(action).by(by.id).to(of.personId).in(activity.courseId).on(activity.title);
    }

    private Optional<Submission> owned(Person student, UUID submission) {
        return submissions.find(student, submission).filter(found -> found.personId.equals(student.id));
    }

    private static String written(String text) {
        if (text.length() > Reviews.LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, Reviews.LONGEST);
        }
        String clean = text.strip().replace("\0", "");
        if (clean.isBlank()) {
            throw new RefusedException(Refusal.TEXT_EMPTY);
        }
        return clean;
    }
}
