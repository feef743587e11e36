package org.perceptory.worker.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.perceptory.domain.sample.TrainingSample;

/**
 * Which samples are near-copies of each other: those of one burst, those that look alike, and whoever is connected
 * through them. A model that was trained on one is no judge of the other.
 */
final class NearCopies {
    /** [n] One step from each sample towards the first of its group, which stands at itself. */
    private final int[] towards;

    private NearCopies(int samples) {
        towards = IntStream.range(0, samples).toArray();
    }

    /**
     * Groups the samples, comparing all pairs.
     *
     * @param distance how many of the 64 bits may differ where pictures look alike
     * @return [n], equal for samples of one group
     */
    static int[] groups(List<TrainingSample> samples, int distance) {
        NearCopies copies = new NearCopies(samples.size());
        long[] hashes = samples.stream().mapToLong(TrainingSample::hash).toArray();
        Map<UUID, Integer> firstOfBurst = new HashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            Integer first = firstOfBurst.putIfAbsent(samples.get(i).burst(), i);
            copies.join(i, first == null ? i : first);
            for (int j = 0; j < i; j++) {
                if (Long.bitCount(hashes[i] ^ hashes[j]) <= distance) {
                    copies.join(i, j);
                }
            }
        }
        return IntStream.range(0, hashes.length).map(copies::first).toArray();
    }

    private void join(int one, int other) {
        towards[first(one)] = first(other);
    }

    private int first(int sample) {
        int at = sample;
        while (towards[at] != at) {
            towards[at] = towards[towards[at]];
            at = towards[at];
        }
        return at;
    }
}
