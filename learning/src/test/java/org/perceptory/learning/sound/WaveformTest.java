package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveformTest {

    @ParameterizedTest
    @CsvSource({
        "4800, 8000, 1",
        "15999, 8000, 1",
        "16000, 8000, 1",
        "16001, 8000, 2",
        "23999, 8000, 2",
        "24000, 8000, 2",
        "48000, 16000, 3",
        "48000, 8000, 5",
        "31840, 8000, 3",
        "48000, 1600, 21"
    })
    void secondsOverlapAndTheLastEndsWithTheSound(int length, int hop, int count) {
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = i + 1;
        }
        List<Waveform> seconds =
                new Waveform(samples).seconds(hop).map(Second::sound).toList();
        assertThat(seconds)
                .hasSize(count)
                .allSatisfy(second -> assertThat(second.samples()).hasSize(Waveform.RATE));
        for (int i = 0; i < count && length >= Waveform.RATE; i++) {
            assertThat(seconds.get(i).samples()[0]).isEqualTo(1f + Math.min(i * hop, length - Waveform.RATE));
        }
    }

    @Test
    void whatIsNotHeardIsSilent() {
        float[] sound = Sounds.joined(
                Sounds.of(t -> 0.2, 1, Waveform.RATE),
                Sounds.noise(1, 0.1, 1),
                Sounds.of(t -> 0.2, 0.6, Waveform.RATE));
        assertThat(new Waveform(sound).cut().map(Second::silent)).containsExactly(true, false, true);
        assertThat(new Waveform(sound).seconds(Waveform.RATE / 2).map(Second::silent))
                .containsExactly(true, false, false, false, false);
    }

    @Test
    void whatIsHeardInTheLastHalfSecondOnlyIsHeard() {
        float[] sound = Sounds.joined(Sounds.silence(1.5), Sounds.sine(440, 0.5, 0.49, Waveform.RATE));
        assertThat(new Waveform(sound).seconds(Waveform.RATE / 2))
                .extracting(Second::start, Second::silent)
                .containsExactly(tuple(0, true), tuple(8_000, true), tuple(15_840, false));
    }

    @Test
    void lengthInMilliseconds() {
        assertThat(new Waveform(new float[24_000]).millis()).isEqualTo(1500);
    }

    @Test
    void nothingIsNoSound() {
        assertThatThrownBy(() -> new Waveform(new float[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
