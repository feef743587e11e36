package org.perceptory.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.perceptory.domain.sample.TrainingSample;

class NearCopiesTest {
    private static final UUID BURST = UUID.randomUUID();

    @Test
    void burstsAndLookAlikesAndWhoeverIsConnectedThroughThemAreOneGroup() {
        int[] groups = NearCopies.groups(
                List.of(
                        sample(BURST, 0),
                        sample(UUID.randomUUID(), 0xFFFF0000L), // looks like nothing else
                        sample(BURST, -1L), // of the first one's burst
                        sample(UUID.randomUUID(), -2L)), // looks like the third
                4);
        assertThat(groups[0]).isEqualTo(groups[2]).isEqualTo(groups[3]).isNotEqualTo(groups[1]);
    }

    private static TrainingSample sample(UUID burst, long hash) {
        return new TrainingSample(UUID.randomUUID(), UUID.randomUUID(), "blob", burst, hash, false, "");
    }
}
