package org.perceptory.pretraining.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void aRecordingIsKnownAgainSofterAndALittleNoisier() {
        short[] original = barks(1, 1.0, 0);
        assertThat(Likeness.of(original).isLike(Likeness.of(barks(1, 0.4, 3)))).isTrue();
    }

    @Test
    void anotherRecordingIsNot() {
        assertThat(Likeness.of(barks(1, 1, 0)).isLike(Likeness.of(barks(2, 1, 0))))
                .isFalse();
    }

    @Test
    void norIsAPartOfIt() {
        short[] original = barks(1, 1, 0);
        assertThat(Likeness.of(original).isLike(Likeness.of(Arrays.copyOf(original, 16_000))))
                .isFalse();
    }

    /** Two seconds of bursts at random moments. */
    private static short[] barks(long seed, double gain, int noise) {
        Random random = new Random(seed);
        double[] loudness = random.doubles(20, 0.01, 1).toArray();
        Random hiss = new Random(99);
        short[] samples = new short[32_000];
        for (int i = 0; i < samples.length; i++) {
            double value = 8_000 * loudness[i / 1_600] * Math.sin(i * 0.3);
            samples[i] = (short) (gain * value + hiss.nextInt(-noise, noise + 1));
        }
        return samples;
    }
}
