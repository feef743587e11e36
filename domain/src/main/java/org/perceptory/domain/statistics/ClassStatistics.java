package org.perceptory.domain.statistics;

import java.util.List;

/**
 * How a class did at an activity.
 *
 * @param students of the course now, and whoever handed something in
 * @param handedIn how many have something handed in
 * @param late how many of those late
 * @param points of the reviews that count, drafts too
 * @param drafts how many of those are not released
 * @param rows of the rubric from top to bottom; empty where there is none
 * @param tried how many models were tried on the hidden test set
 * @param unknown how many of those before their mistakes were kept: to be tried again
 * @param hidden how many samples of the hidden test set all models together got right, 0 to 1; NaN where none was tried
 * @param confused what they took for what there, the most first
 */
public record ClassStatistics(
        int students,
        int handedIn,
        int late,
        PointsDistribution points,
        int drafts,
        List<RowFigures> rows,
        int tried,
        int unknown,
        double hidden,
        List<ConfusedPair> confused) {}
