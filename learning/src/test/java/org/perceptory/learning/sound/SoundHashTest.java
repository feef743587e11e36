package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hashes are as near as sounds are alike. */
class SoundHashTest {
    /** Up to here two samples count as near-duplicates. */
    private static final int NEAR = 6;

    private static final Map<String, float[]> SOUNDS = new LinkedHashMap<>();

    static {
        SOUNDS.put("a tone", Sounds.sine(440, 0.5, 1, Waveform.RATE));
        SOUNDS.put("a tone near it", Sounds.sine(494, 0.5, 1, Waveform.RATE));
        SOUNDS.put("a high tone", Sounds.sine(3_000, 0.5, 1, Waveform.RATE));
        SOUNDS.put("rising", Sounds.chirp(200, 6_000, 1));
        SOUNDS.put("falling", Sounds.chirp(6_000, 200, 1));
        SOUNDS.put(
                "knocks",
                Sounds.of(t -> 0.8 * Math.exp(-60 * (t % 0.25)) * Math.sin(2 * Math.PI * 300 * t), 1, Waveform.RATE));
        SOUNDS.put(
                "hissing in the middle",
                Sounds.joined(Sounds.silence(0.3), Sounds.noise(3, 0.3, 0.4), Sounds.silence(0.3)));
        SOUNDS.put("a vowel", harmonics(120, 700, 1_200));
        SOUNDS.put("another vowel", harmonics(120, 300, 2_300));
    }

    static Stream<Arguments> each() {
        return SOUNDS.entrySet().stream().map(sound -> arguments(sound.getKey(), sound.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void noise40DecibelsDownIsNotHeard(String what, float[] sound) {
        double amplitude = Math.sqrt(3) * Math.pow(10, (Sounds.level(sound, 0) - 40) / 20);
        assertThat(distance(sound, Sounds.sum(sound, Sounds.noise(9, amplitude, 1))))
                .isLessThanOrEqualTo(NEAR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void loudnessIsNotHeard(String what, float[] sound) {
        float[] quiet = Sounds.sine(1, 0, 1, Waveform.RATE);
        for (int i = 0; i < quiet.length; i++) {
            quiet[i] = sound[i] / 8;
        }
        assertThat(distance(sound, quiet)).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void twoMillisecondsLaterItIsTheSame(String what, float[] sound) {
        float[] later = Sounds.joined(new float[40], Arrays.copyOf(sound, sound.length - 40));
        assertThat(distance(sound, later)).isLessThanOrEqualTo(NEAR);
    }

    static Stream<Arguments> pairs() {
        return SOUNDS.keySet().stream()
                .flatMap(one -> SOUNDS.keySet().stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .map(other -> arguments(one, other)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairs")
    void differentSoundsAreFarApart(String one, String other) {
        assertThat(distance(SOUNDS.get(one), SOUNDS.get(other))).isGreaterThan(2 * NEAR);
    }

    @Test
    void twoSecondsOfAHissAreTwoSamples() {
        assertThat(distance(Sounds.noise(1, 0.5, 1), Sounds.noise(2, 0.5, 1))).isGreaterThan(2 * NEAR);
    }

    @Test
    void silenceHasNoShape() {
        assertThat(SoundHash.of(new Waveform(Sounds.silence(1)))).isZero();
    }

    /** Hashes lie in databases, so they never change. */
    @Test
    void theSameForEver() {
        assertThat(Long.toHexString(SoundHash.of(new Waveform(SOUNDS.get("rising")))))
                .isEqualTo("12542337da9c95b3");
    }

    private static int distance(float[] one, float[] other) {
        return Long.bitCount(SoundHash.of(new Waveform(one)) ^ SoundHash.of(new Waveform(other)));
    }

    /** A voice: harmonics that are loud around two frequencies. */
    private static float[] harmonics(double pitch, double first, double second) {
        return Sounds.of(
                t -> {
                    double sum = 0;
                    for (int k = 1; k * pitch < 4_000; k++) {
                        double loud = Math.exp(-Math.pow((k * pitch - first) / 150, 2))
                                + 0.5 * Math.exp(-Math.pow((k * pitch - second) / 200, 2));
                        sum += loud * Math.sin(2 * Math.PI * k * pitch * t);
                    }
                    return 0.2 * sum;
                },
                1,
                Waveform.RATE);
    }
}
