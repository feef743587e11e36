package org.perceptory.learning.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was captured in one go: near-copies of each other, which must not sit on both sides of a split. */
public final class Bursts {

    private Bursts() {}

    /**
     * Numbers the bursts by their first appearance.
     *
     * @param identities of each sample's burst
     * @return {@code [n]}, equal where the identities are
     */
    public static int[] number(List<?> identities) {
        Map<Object, Integer> numbers = new HashMap<>();
        return identities.stream()
                .mapToInt(identity -> numbers.computeIfAbsent(identity, first -> numbers.size()))
                .toArray();
    }

    /**
     * How many samples, each of a burst of its own, tell as much as these: as many as there are bursts where all are of
     * one size, fewer where they are not. L. Kish, "Survey Sampling", 1965, with samples of one burst that tell nothing
     * beyond each other.
     *
     * @param bursts {@code [n]}, equal for samples of one burst
     */
    static int independent(int[] bursts) {
        long squares = IntStream.of(bursts)
                .boxed()
                .collect(Collectors.groupingBy(burst -> burst, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(size -> size * size)
                .sum();
        return squares == 0 ? 0 : (int) Math.round((double) bursts.length * bursts.length / squares);
    }
}
