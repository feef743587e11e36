package org.perceptory.domain.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.audit.Act;
import org.perceptory.domain.audit.Audit;
import org.perceptory.domain.audit.AuditEntry.Action;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.submission.Submission;

/** Has the log say who changed, released or took back whose mark; in the transaction that does it. */
@ApplicationScoped
class MarkLog {
    private final Audit audit;

    MarkLog(Audit audit) {
        this.audit = audit;
    }

    /** @param before null: none; a mark that its student sees is written down each time */
    void changed(Person tutor, Submission of, BigDecimal before, Review now) {
        Act act = act(Action.MARK_CHANGED, tutor, of).from(plain(before)).into(plain(now.points));
        if (now.releasedAt == null) {
            audit.changed(act);
        } else {
            audit.changedAtOnce(act);
        }
    }

    void released(Person tutor, Submission of, BigDecimal points) {
        audit.write(act(Action.MARK_RELEASED, tutor, of).into(plain(points)));
    }

    void takenBack(Person tutor, Submission of, BigDecimal points) {
        audit.write(act(Action.MARK_TAKEN_BACK, tutor, of).from(plain(points)));
    }

    private static Act act(Action action, Person tutor, Submission of) {
        Activity activity = Activity.findById(of.activityId);
        return Act.of(action).by(tutor.id).to(of.personId).in(activity.courseId).on(activity.title);
    }

    /** The column has two decimals, and 7 and 7.00 are the same mark. */
    static BigDecimal plain(BigDecimal points) {
        if (points == null) {
            return null;
        }
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
