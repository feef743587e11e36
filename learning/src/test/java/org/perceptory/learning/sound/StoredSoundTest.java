package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoredSoundTest {

    @Test
    void whatIsStoredComesBack() {
        float[] sound = Sounds.noise(1, 1, 1);
        byte[] wav = StoredSound.encode(new Waveform(sound));
        Waveform back = StoredSound.decode(wav);
        assertThat(Sounds.difference(back.samples(), sound, 0)).isLessThan(-90);
        assertThat(StoredSound.encode(back)).isEqualTo(wav);
    }

    @Test
    void loudestAndBeyondStayAtFullScale() {
        float[] back = StoredSound.decode(StoredSound.encode(new Waveform(new float[] {1, -1, 1.5f, -1.5f, 0})))
                .samples();
        assertThat(back).containsExactly(32_767 / 32_768f, -1, 32_767 / 32_768f, -1, 0);
    }

    /** As another reader of WAV, the JDK's, sees it. */
    @Test
    void othersReadIt() throws Exception {
        byte[] wav = StoredSound.encode(new Waveform(new float[] {0.5f, -0.25f}));
        try (AudioInputStream read = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            assertThat(read.getFormat().matches(new AudioFormat(16_000, 16, 1, true, false)))
                    .isTrue();
            assertThat(read.getFrameLength()).isEqualTo(2);
            assertThat(read.readAllBytes()).containsExactly(0, 0x40, 0, 0xe0);
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("empty", new byte[0]),
                arguments("cut", Arrays.copyOf(Wavs.good(), 40)),
                arguments("another rate", Wavs.of(Encoding.PCM_16, 1, 44_100, Sounds.silence(1))),
                arguments("stereo", Wavs.of(Encoding.PCM_16, 2, 16_000, Sounds.silence(1))),
                arguments("floats", Wavs.of(Encoding.FLOAT_32, 1, 16_000, Sounds.silence(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatWasNotStoredHereIsDamaged(String what, byte[] file) {
        assertThatThrownBy(() -> StoredSound.decode(file))
                .isInstanceOfSatisfying(
                        RefusedSoundException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(SoundRefusal.DAMAGED));
    }
}
