package org.perceptory.domain.activity;

import java.time.Instant;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.project.LabelName;

/**
 * What a tutor writes of an activity.
 *
 * @param brief Markdown
 * @param handIn Markdown
 * @param dueAt null: at any time
 * @param cutOffAt after it nobody hands in; not before {@code dueAt}; null: there is no such time
 * @param samplesLimit null: as everywhere
 * @param labelsLimit null: as everywhere
 * @param points of no account where a rubric defines them
 */
public record ActivityText(
        String title,
        String brief,
        String handIn,
        Instant dueAt,
        Instant cutOffAt,
        boolean lateAllowed,
        Integer samplesLimit,
        Integer labelsLimit,
        int points,
        boolean anonymous) {

    /** Characters of a brief. */
    public static final int LONGEST = 20_000;

    private static final int MOST_POINTS = 1000;

    /** Without a cut-off. */
    public ActivityText(
            String title,
            String brief,
            String handIn,
            Instant dueAt,
            boolean lateAllowed,
            Integer samplesLimit,
            Integer labelsLimit,
            int points,
            boolean anonymous) {
        this(title, brief, handIn, dueAt, null, lateAllowed, samplesLimit, labelsLimit, points, anonymous);
    }

    /** Writes it into the activity. @throws RefusedException what is wrong with it */
    void into(Activity activity) {
        if (brief.length() > LONGEST || handIn.length() > LONGEST) {
            throw new RefusedException(Refusal.TEXT_TOO_LONG, LONGEST);
        }
        points(points);
        Deadline.inOrder(dueAt, cutOffAt);
        if (samplesLimit != null) {
            within("samples", samplesLimit, 2, Integer.MAX_VALUE);
        }
        if (labelsLimit != null) {
            within("classes", labelsLimit, 2, Integer.MAX_VALUE);
        }
        activity.title = new LabelName(title).text();
        activity.brief = brief.replace("\0", "");
        activity.handIn = handIn.replace("\0", "");
        activity.dueAt = dueAt;
        activity.cutOffAt = cutOffAt;
        activity.lateAllowed = lateAllowed;
        activity.samplesLimit = samplesLimit;
        activity.labelsLimit = labelsLimit;
        activity.points = RubricRow.count("activityId", activity.id) > 0 ? activity.points : points;
        activity.anonymous = anonymous;
    }

    /** What stands in the activity now. */
    public static ActivityText of(Activity a) {
        return new ActivityText(
                a.title,
                a.brief,
                a.handIn,
                a.dueAt,
                a.cutOffAt,
                a.lateAllowed,
                a.samplesLimit,
                a.labelsLimit,
                a.points,
                a.anonymous);
    }

    /** Points of an activity or of a row of its rubric. @throws RefusedException SETTING_OUT_OF_RANGE */
    static int points(int points) {
        within("points", points, 1, MOST_POINTS);
        return points;
    }

    private static void within(String what, int value, int low, int high) {
        if (value < low || value > high) {
            throw new RefusedException(Refusal.SETTING_OUT_OF_RANGE, what, low, high);
        }
    }
}
