package org.perceptory.learning.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sample is held back when. Each class is spread evenly over the folds as far as bursts allow, and a burst is
 * never split. Whatever fold is held back, every class is still trained on: a burst without which a class would be
 * missing is never held back, and so its samples are not judged.
 *
 * @param count how many folds there are; 0 when nothing can be held back
 * @param of {@code [n]}, the fold in which a sample is held back, or {@link #NEVER}
 */
public record Folds(int count, int[] of) {

    /** The most folds there are. */
    public static final int MOST = 5;
    /** Of a sample that is always trained on. */
    public static final int NEVER = -1;

    /**
     * Divides samples.
     *
     * @param labels {@code [n]}, each from 0 to {@code classes - 1}
     * @param bursts {@code [n]}, equal for samples of one burst
     * @param seed decides between divisions that are equally good
     */
    public static Folds split(int[] labels, int[] bursts, int classes, long seed) {
        BurstTable table = BurstTable.of(labels, bursts, classes);
        int count = Math.min(MOST, table.mostBurstsOfAClass());
        int[] foldOfBurst = count < 2 ? never(table.size()) : new FoldAssignment(table, count, seed).assign();
        int[] of = IntStream.range(0, labels.length)
                .map(i -> foldOfBurst[table.row(bursts[i])])
                .toArray();
        boolean any = Arrays.stream(of).anyMatch(fold -> fold != NEVER);
        return new Folds(any ? count : 0, of);
    }

    /** The samples that are held back in a fold. */
    public int[] heldBack(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] == fold).toArray();
    }

    /** The samples that are trained on while a fold is held back. */
    public int[] trainedOn(int fold) {
        return IntStream.range(0, of.length).filter(i -> of[i] != fold).toArray();
    }

    private static int[] never(int size) {
        int[] never = new int[size];
        Arrays.fill(never, NEVER);
        return never;
    }
}
