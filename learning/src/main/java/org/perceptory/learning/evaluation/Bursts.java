package org.perceptory.learning.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
}
