package org.perceptory.pretraining.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ShortBuffer;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SceneTest {
    private final SoundPool pool = new SoundPool(List.of(
            new SoundShard("short", 1, new int[] {800, 1_600}, rising(1_600)),
            new SoundShard("long", 1, new int[] {64_000}, rising(64_000))));

    @Test
    void aSceneIsTheSameEachTimeAndAnotherOneDiffers() {
        assertThat(new Scene(pool, 1).render(5)).containsExactly(new Scene(pool, 1).render(5));
        assertThat(new Scene(pool, 1).render(5)).isNotEqualTo(new Scene(pool, 1).render(6));
        assertThat(new Scene(pool, 1).render(5)).isNotEqualTo(new Scene(pool, 2).render(5));
    }

    @Test
    void everySceneIsAPatchLongAndWithinWhatAFileCanHold() {
        LongStream.range(0, 300).mapToObj(new Scene(pool, 1)::render).forEach(scene -> {
            assertThat(scene).hasSize(Patch.SAMPLES);
            for (float sample : scene) {
                assertThat(sample).isBetween(-1f, 1f);
            }
        });
    }

    @Test
    void aPieceIsNeverOfTwoRecordings() {
        SoundShard shard = pool.shards().getFirst();
        assertThat(shard.piece(1, 0, 2_000)).hasSize(800).startsWith(800 / 32768f);
        assertThat(shard.piece(0, 1, 100)).hasSize(100).endsWith(799 / 32768f);
    }

    private static ShortBuffer rising(int length) {
        short[] samples = new short[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (short) (i % 32_000);
        }
        return ShortBuffer.wrap(samples);
    }
}
