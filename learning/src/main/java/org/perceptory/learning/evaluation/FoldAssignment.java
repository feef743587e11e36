package org.perceptory.learning.evaluation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Gives each burst its fold: the largest first, each to where its classes are needed most. */
final class FoldAssignment {

    private final BurstTable table;
    private final int count;
    private final double[] wanted;
    private final int[][] filled;
    private final int[] folds;
    private final long[] draw;

    FoldAssignment(BurstTable table, int count, long seed) {
        this.table = table;
        this.count = count;
        this.wanted = IntStream.range(0, table.classes())
                .mapToDouble(label -> (double) table.samplesOfClass(label) / count)
                .toArray();
        this.filled = new int[count][table.classes()];
        this.folds = new int[table.size()];
        this.draw = new SplittableRandom(seed).longs(table.size()).toArray();
    }

    int[] assign() {
        for (int row : largestFirst()) {
            folds[row] = emptiestFor(row);
            for (int label = 0; label < table.classes(); label++) {
                filled[folds[row]][label] += table.counts()[row][label];
            }
        }
        for (int label = 0; label < table.classes(); label++) {
            keepInTraining(label);
        }
        return folds;
    }

    private List<Integer> largestFirst() {
        return IntStream.range(0, table.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> -table.samples(row))
                        .thenComparing(row -> draw[row]))
                .toList();
    }

    /** The fold that would come out fullest by the squares of its classes' fillings is the worst. */
    private int emptiestFor(int row) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int fold = 0; fold < count; fold++) {
            double cost = 0;
            for (int label = 0; label < table.classes(); label++) {
                int samples = table.counts()[row][label];
                cost += samples * (2.0 * filled[fold][label] + samples) / (wanted[label] * wanted[label]);
            }
            cost += 1e-6 * Arrays.stream(filled[fold]).sum();
            if (cost < least) {
                least = cost;
                best = fold;
            }
        }
        return best;
    }

    /** Where all of a class would be held back at once, its largest burst stays in training for good. */
    private void keepInTraining(int label) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> table.has(row, label))
                .toArray();
        boolean together = Arrays.stream(rows).map(row -> folds[row]).distinct().count() == 1;
        if (together && folds[rows[0]] != Folds.NEVER) {
            int largest = Arrays.stream(rows)
                    .boxed()
                    .max(Comparator.comparingInt(row -> table.counts()[row][label]))
                    .orElseThrow();
            folds[largest] = Folds.NEVER;
        }
    }
}
