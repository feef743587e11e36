package org.perceptory.domain.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.perceptory.domain.RefusedException;
import org.perceptory.domain.activity.Activities;
import org.perceptory.domain.activity.Activity;
import org.perceptory.domain.activity.RubricRow;
import org.perceptory.domain.activity.Rubrics;
import org.perceptory.domain.person.Person;
import org.perceptory.domain.review.RubricPoints;
import org.perceptory.domain.review.RubricPoints.Counting;
import org.perceptory.domain.submission.ClassList;
import org.perceptory.domain.submission.ClassList.Row;
import org.perceptory.domain.submission.Submission;
import org.perceptory.domain.submission.Submissions;

/** Counts how a class did, for its tutors. */
@ApplicationScoped
@Transactional
public class Statistics {
    private final Activities activities;
    private final ClassList classList;
    private final Rubrics rubrics;
    private final RubricPoints rubricPoints;
    private final Submissions submissions;

    Statistics(
            Activities activities,
            ClassList classList,
            Rubrics rubrics,
            RubricPoints rubricPoints,
            Submissions submissions) {
        this.activities = activities;
        this.classList = classList;
        this.rubrics = rubrics;
        this.rubricPoints = rubricPoints;
        this.submissions = submissions;
    }

    /** @throws RefusedException NOT_FOUND where they do not teach it */
    public ClassStatistics of(Person tutor, UUID activity) {
        Activity of = activities.taught(tutor, activity);
        List<Row> rows = classList.of(tutor, activity);
        List<Row> marked = rows.stream().filter(row -> row.points() != null).toList();
        List<Submission> tried = submissions.of(tutor, activity).stream()
                .filter(submission -> submission.hiddenCount != null && submission.hiddenCount > 0)
                .toList();
        double right = tried.stream().mapToInt(one -> one.hiddenCorrect).sum();
        return new ClassStatistics(
                rows.size(),
                count(rows, row -> row.submission() != null),
                count(rows, row -> Boolean.TRUE.equals(row.late())),
                PointsDistribution.of(
                        of.points, marked.stream().map(Row::points).toList()),
                count(marked, row -> !Boolean.TRUE.equals(row.released())),
                byRow(tutor, activity, marked),
                tried.size(),
                (int) tried.stream().filter(one -> one.hiddenMistakes == null).count(),
                right / tried.stream().mapToInt(one -> one.hiddenCount).sum(),
                HiddenConfusions.of(tried.stream()
                        .map(one -> one.hiddenMistakes)
                        .filter(Objects::nonNull)
                        .toList()));
    }

    private static int count(List<Row> rows, Predicate<Row> which) {
        return (int) rows.stream().filter(which).count();
    }

    private List<RowFigures> byRow(Person tutor, UUID activity, List<Row> marked) {
        Map<UUID, Map<UUID, Counting>> given = rubricPoints.counting(tutor, activity);
        return rubrics.of(tutor, activity).stream()
                .map(row -> figures(
                        row,
                        marked.stream()
                                .map(one -> given.getOrDefault(one.submission(), Map.of())
                                        .get(row.id))
                                .filter(Objects::nonNull)
                                .map(Counting::points)
                                .toList()))
                .toList();
    }

    private static RowFigures figures(RubricRow row, List<BigDecimal> given) {
        double mean =
                given.stream().mapToDouble(BigDecimal::doubleValue).average().orElse(Double.NaN);
        return new RowFigures(row.id, row.title, row.points, given.size(), mean);
    }
}
