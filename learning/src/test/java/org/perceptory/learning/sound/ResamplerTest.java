package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tones that 16 kHz can hold stay as they are, those that it cannot are gone, whatever the rate. */
class ResamplerTest {
    /** Old samples that the filter reaches over, as new ones: the ends, where it reaches over silence. */
    private static final int ENDS = 100;

    /** The last three have nothing in common with 16,000, so their places are rounded. */
    private static int[] rates() {
        return new int[] {
            8_000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 44_099, 95_999, 191_999
        };
    }

    static Stream<Arguments> heard() {
        return IntStream.of(rates())
                .boxed()
                .flatMap(rate -> Stream.of(20.0, 440.0, 1_234.5, 3_500.0, 4_900.0, 7_000.0)
                        .filter(hertz -> hertz < 0.9 * rate / 2)
                        .map(hertz -> Arguments.of(rate, hertz)));
    }

    @ParameterizedTest
    @MethodSource("heard")
    void aSineStaysTheSameSine(int rate, double hertz) {
        float[] made = Resampler.resample(MonoSource.of(Sounds.sine(hertz, 1, 0.5, rate), rate))
                .samples();
        float[] told = Sounds.sine(hertz, 1, 0.5, Waveform.RATE);
        assertThat(Sounds.difference(made, told, ENDS) - Sounds.level(told, ENDS))
                .isLessThan(-66);
    }

    static Stream<Arguments> unheard() {
        return IntStream.of(rates())
                .boxed()
                .flatMap(rate -> Stream.of(8_200.0, 9_000.0, 12_345.0, 15_999.0, 23_000.0, 40_000.0, 90_000.0)
                        .filter(hertz -> hertz < rate / 2.0)
                        .map(hertz -> Arguments.of(rate, hertz)));
    }

    @ParameterizedTest
    @MethodSource("unheard")
    void whatIsTooHighIsGone(int rate, double hertz) {
        float[] high = Sounds.sine(hertz, 1, 0.5, rate);
        float[] made = Resampler.resample(MonoSource.of(high, rate)).samples();
        assertThat(Sounds.level(made, ENDS) - Sounds.level(high, 0)).isLessThan(-66);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void anOffsetStays(int rate) {
        float[] made = Resampler.resample(MonoSource.of(Sounds.of(t -> 0.7, 0.5, rate), rate))
                .samples();
        for (int i = ENDS; i < made.length - ENDS; i++) {
            assertThat(made[i]).isCloseTo(0.7f, within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 8000, 16000",
        "44100, 44100, 16000",
        "44100, 44099, 16000",
        "48000, 1, 1",
        "48000, 4, 2",
        "192000, 192001, 16001"
    })
    void lastsAsLong(int rate, int length, int newLength) {
        MonoSource silence = new MonoSource() {
            @Override
            public int rate() {
                return rate;
            }

            @Override
            public int length() {
                return length;
            }

            @Override
            public void read(long from, float[] into) {}
        };
        assertThat(Resampler.resample(silence).samples()).hasSize(newLength);
    }

    /** Blocks are joined without a seam: a long sound is the same as its parts. */
    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 44_099})
    void aLongSoundHasNoSeams(int rate) {
        float[] made = Resampler.resample(MonoSource.of(Sounds.sine(997, 1, 4, rate), rate))
                .samples();
        float[] told = Sounds.sine(997, 1, 4, Waveform.RATE);
        for (int i = ENDS; i < made.length - ENDS; i++) {
            assertThat(made[i]).isCloseTo(told[i], within(5e-4f));
        }
    }

    @Test
    void at16KilohertzNothingChanges() {
        float[] noise = Sounds.noise(1, 1, 1);
        assertThat(Resampler.resample(MonoSource.of(noise, Waveform.RATE)).samples())
                .isEqualTo(noise);
    }
}
