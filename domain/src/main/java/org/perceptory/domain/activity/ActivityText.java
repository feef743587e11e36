package org.perceptory.domain.activity;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.Secret;
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
    /** Characters of a long text in the log, and hexadecimal digits of its hash. */
    private static final int BEGINNING = 20;

    private static final int FINGERPRINT = 6;

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

    /** A setting that is another one than it was. @param setting as the record calls it */
    record Difference(String setting, Object was, Object became) {
        private static final Set<String> TYPED = Set.of("title", "brief", "handIn");

        boolean typed() {
            return TYPED.contains(setting);
        }
    }

    /** What is another than in the text before; of what is long only that it is. */
    List<Difference> differences(ActivityText before) {
        return Arrays.stream(getClass().getRecordComponents())
                .filter(setting -> !Objects.equals(value(setting, before), value(setting, this)))
                .map(setting ->
                        new Difference(setting.getName(), shown(value(setting, before)), shown(value(setting, this))))
                .toList();
    }

    private static Object value(RecordComponent setting, ActivityText of) {
        try {
            return setting.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object shown(Object value) {
        return value instanceof String text && text.length() > LabelName.LONGEST ? shortened(text) : value;
    }

    /** Its beginning, and what tells it from another text that begins so. */
    private static String shortened(String text) {
        return text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "… #"
                + Secret.hash(text).substring(0, FINGERPRINT);
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
