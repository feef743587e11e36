package org.perceptory.domain.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds pictures that look the same by the distance of their perceptual hashes. */
final class Duplicates {
    private Duplicates() {}

    /**
     * Every sample that looks like an earlier one, with the first such. Compares all pairs: 5,000 samples make 12
     * million distances, some 15 ms.
     *
     * @param samples in their order
     * @param distance how many of the 64 bits may differ
     */
    static Map<UUID, UUID> among(List<Sample> samples, int distance) {
        Sample[] all = samples.toArray(Sample[]::new);
        long[] hashes = samples.stream().mapToLong(s -> s.hash).toArray();
        Map<UUID, UUID> found = new HashMap<>();
        for (int i = 1; i < all.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Long.bitCount(hashes[i] ^ hashes[j]) <= distance && same(all[i], all[j])) {
                    found.put(all[i].id, all[j].id);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean same(Sample later, Sample earlier) {
        return !later.burst.equals(earlier.burst) || later.blobSha256.equals(earlier.blobSha256);
    }
}
