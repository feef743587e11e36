package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a recording: which seconds are kept, which set aside, what is said of it. */
class SoundIntakeTest {
    private final SoundIntake intake = new SoundIntake();

    @ParameterizedTest
    @CsvSource({
        "16000, 0.02, 1, 0",
        "16000, 0.3, 1, 0",
        "16000, 0.99, 1, 0",
        "16000, 1, 1, 0",
        "16000, 1.4, 1, 400",
        "16000, 1.5, 2, 0",
        "16000, 1.9, 2, 0",
        "16000, 1.999, 2, 0",
        "16000, 2, 2, 0",
        "48000, 2.9995, 3, 0",
        "48000, 12.25, 12, 250",
        "44100, 3, 3, 0",
        "11025, 60, 60, 0"
    })
    void everyHalfSecondIsKeptOrSaid(int rate, double seconds, int kept, int leftOut) {
        AcceptedRecording recording = accept(rate, Sounds.sine(440, 0.5, seconds, rate));
        assertThat(recording.seconds())
                .hasSize(kept)
                .allSatisfy(second -> assertThat(second.wav()).hasSize(32_044));
        assertThat(recording.seconds())
                .extracting(AcceptedSecond::startMillis)
                .isEqualTo(Stream.iterate(0, start -> start + 1_000).limit(kept).toList());
        assertThat(recording.silentSeconds()).isZero();
        assertThat(recording.leftOutMillis()).isEqualTo(leftOut);
    }

    @Test
    void aRestOfHalfASecondLiesInTheMiddleOfSilence() {
        float[] sound = Sounds.noise(1, 0.5, 1.6);
        float[] kept = StoredSound.decode(
                        accept(Waveform.RATE, sound).seconds().getLast().wav())
                .samples();
        float[] rest = Arrays.copyOfRange(sound, Waveform.RATE, sound.length);
        assertThat(Sounds.difference(kept, Sounds.joined(Sounds.silence(0.2), rest, Sounds.silence(0.2)), 0))
                .isLessThan(-90);
    }

    @Test
    void aSecondIsWhatWasSaidInIt() {
        float[] sound = Sounds.noise(1, 0.5, 3.2);
        List<AcceptedSecond> seconds = accept(Waveform.RATE, sound).seconds();
        for (int i = 0; i < 3; i++) {
            float[] kept = StoredSound.decode(seconds.get(i).wav()).samples();
            float[] said = Arrays.copyOfRange(sound, i * Waveform.RATE, (i + 1) * Waveform.RATE);
            assertThat(Sounds.difference(kept, said, 0)).isLessThan(-90);
        }
    }

    @Test
    void aShortSoundLiesInTheMiddleOfSilence() {
        float[] sound = Sounds.noise(1, 0.5, 0.4);
        float[] kept = StoredSound.decode(
                        accept(Waveform.RATE, sound).seconds().getFirst().wav())
                .samples();
        float[] told = Sounds.joined(Sounds.silence(0.3), sound, Sounds.silence(0.3));
        assertThat(Sounds.difference(kept, told, 0)).isLessThan(-90);
    }

    @Test
    void silentSecondsAreSetAsideAndCounted() {
        float[] sound = Sounds.joined(
                Sounds.silence(2), Sounds.sine(440, 0.5, 1, 16_000), Sounds.silence(1), Sounds.noise(1, 0.1, 1.4));
        AcceptedRecording recording = accept(Waveform.RATE, sound);
        assertThat(recording.seconds()).extracting(AcceptedSecond::startMillis).containsExactly(2000, 4000);
        assertThat(recording.silentSeconds()).isEqualTo(3);
    }

    @Test
    void silenceIsKeptWhereItIsWhatIsRecorded() {
        byte[] file = Wavs.of(Encoding.PCM_16, 1, 16_000, Sounds.silence(3));
        AcceptedRecording recording = intake.accept(file, Silence.KEEP);
        assertThat(recording.seconds()).hasSize(3);
        assertThat(recording.silentSeconds()).isZero();
        assertThat(recording.clipped()).isFalse();
    }

    static Stream<Arguments> loudness() {
        float[] tooLoud = Sounds.sine(440, 1.4, 1, 48_000);
        float[] loud = Sounds.sine(440, 0.93, 1, 48_000);
        return Stream.of(
                arguments("loud", loud, false),
                arguments("too loud", tooLoud, true),
                arguments("one lucky peak", with(loud, 1000, 1), false),
                arguments("three lucky peaks", with(with(with(loud, 1000, 1), 1001, 1), 1002, 1), false),
                arguments("a square", Sounds.of(t -> Math.signum(Math.sin(2764 * t)), 1, 48_000), true),
                arguments("quiet", Sounds.sine(440, 0.1, 1, 48_000), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loudness")
    void clippingIsSaid(String what, float[] sound, boolean clipped) {
        for (Encoding encoding : EnumSet.complementOf(EnumSet.of(Encoding.SIGNED_8))) {
            float[] quiet = Sounds.sine(440, 0.1, 1, 48_000);
            assertThat(intake.accept(Wavs.of(encoding, 48_000, sound), Silence.SET_ASIDE)
                            .clipped())
                    .as("%s", encoding)
                    .isEqualTo(clipped);
            assertThat(intake.accept(Wavs.of(encoding, 48_000, quiet, sound), Silence.SET_ASIDE)
                            .clipped())
                    .as("%s, second channel", encoding)
                    .isEqualTo(clipped);
        }
    }

    /** With 8 bits and with a telephone's laws it cannot be told from one a little too loud. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PCM_8", "SIGNED_8", "A_LAW", "MU_LAW"})
    void asLoudAsCanBeIsNotTooLoud(Encoding encoding) {
        byte[] file = Wavs.of(encoding, 1, 48_000, Sounds.sine(440, 1, 1, 48_000));
        assertThat(intake.accept(file, Silence.SET_ASIDE).clipped()).isFalse();
    }

    /** What is beyond full scale is played at full scale; one absurd value does not shake the second around it. */
    @Test
    void floatsBeyondFullScaleAreCut() {
        float[] sound = with(Sounds.sine(440, 0.5, 1, 48_000), 24_000, 1e30f);
        float[] heard =
                intake.listen(Wavs.of(Encoding.FLOAT_32, 1, 48_000, sound)).samples();
        float[] told = Sounds.sine(440, 0.5, 1, Waveform.RATE);
        for (int i = 0; i < heard.length; i++) {
            assertThat(Math.abs(heard[i])).isLessThan(1.1f);
        }
        assertThat(Sounds.difference(Arrays.copyOf(heard, 7_800), Arrays.copyOf(told, 7_800), 100))
                .isLessThan(-75);
    }

    @Test
    void aSecondThatWasKeptOnceIsKeptAsItIs() {
        byte[] wav = accept(44_100, Sounds.sine(440, 0.7, 1, 44_100))
                .seconds()
                .getFirst()
                .wav();
        AcceptedSecond again = intake.accept(wav, Silence.SET_ASIDE).seconds().getFirst();
        assertThat(again.wav()).isEqualTo(wav);
    }

    private AcceptedRecording accept(int rate, float[] sound) {
        return intake.accept(Wavs.of(Encoding.PCM_16, 1, rate, sound), Silence.SET_ASIDE);
    }

    private static float[] with(float[] sound, int at, float value) {
        float[] changed = sound.clone();
        changed[at] = value;
        return changed;
    }
}
