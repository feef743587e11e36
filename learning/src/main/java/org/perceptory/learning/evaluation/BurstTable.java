package org.perceptory.learning.evaluation;

import java.util.Arrays;

/**
 * How many samples of each class each burst holds.
 *
 * @param bursts the bursts' numbers, ascending: a burst's place here is its row
 * @param counts {@code [burst][class]}
 */
record BurstTable(int[] bursts, int[][] counts) {

    static BurstTable of(int[] labels, int[] burstOfSample, int classes) {
        int[] bursts = Arrays.stream(burstOfSample).sorted().distinct().toArray();
        BurstTable table = new BurstTable(bursts, new int[bursts.length][classes]);
        for (int i = 0; i < labels.length; i++) {
            table.counts[table.row(burstOfSample[i])][labels[i]]++;
        }
        return table;
    }

    int row(int burst) {
        return Arrays.binarySearch(bursts, burst);
    }

    int size() {
        return bursts.length;
    }

    int classes() {
        return size() == 0 ? 0 : counts[0].length;
    }

    boolean has(int row, int label) {
        return counts[row][label] > 0;
    }

    int samples(int row) {
        return Arrays.stream(counts[row]).sum();
    }

    int samplesOfClass(int label) {
        return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
    }

    int mostBurstsOfAClass() {
        int most = 0;
        for (int label = 0; label < classes(); label++) {
            int of = label;
            most = Math.max(
                    most, (int) Arrays.stream(counts).filter(row -> row[of] > 0).count());
        }
        return most;
    }
}
