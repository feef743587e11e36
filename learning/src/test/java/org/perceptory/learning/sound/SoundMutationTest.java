package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the bytes, they are accepted or refused; nothing else ever comes out. */
@Timeout(60)
class SoundMutationTest {
    private static final int MUTATIONS_EACH = 600;

    private final SoundIntake intake = new SoundIntake();

    static List<byte[]> seeds() {
        float[] sound = Sounds.sine(440, 0.5, 0.4, 8_000);
        byte[] format = Wavs.format(Encoding.PCM_16, 1, 8_000);
        byte[] data = Wavs.chunk("data", Wavs.samples(Encoding.PCM_16, sound));
        byte[] list = Wavs.chunk("LIST", Wavs.joined(Wavs.latin("INFO"), Wavs.chunk("ISFT", new byte[5])));
        return List.of(
                Wavs.of(Encoding.PCM_8, 1, 8_000, sound),
                Wavs.of(Encoding.PCM_24, 2, 8_000, sound),
                Wavs.of(Encoding.FLOAT_32, 1, 8_000, sound),
                Wavs.of(Encoding.FLOAT_64, 3, 8_000, sound),
                Wavs.of(Encoding.A_LAW, 2, 8_000, sound),
                Adpcm.wav(Adpcm.IMA, 64, 8_000, sound),
                Adpcm.wav(Adpcm.MICROSOFT, 70, 8_000, sound, sound),
                Aiffs.of("", Encoding.PCM_16, 16, 8_000, sound),
                Aiffs.of("sowt", Encoding.PCM_24, 24, 8_000, sound, sound),
                Wavs.riff(list, format, list, data, list),
                Wavs.riff(Wavs.extensible(1, new byte[14], 1, 8_000, 2, 16), data),
                Wavs.latin("\0\0\0\u0010ftypM4A \0\0\0\0\0\0\0\u0021hdlr\0\0\0\0\0\0\0\0soun"),
                Wavs.latin("\u001aE\u00df\u00a3 webm \u0086\u0086A_OPUS"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mutated(byte[] seed) {
        Random random = new Random(20_261_125);
        for (int i = 0; i < MUTATIONS_EACH; i++) {
            take(mutated(seed, random));
        }
    }

    @Test
    void noise() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] noise = new byte[1 + random.nextInt(300)];
            random.nextBytes(noise);
            take(i % 2 == 0 ? noise : Wavs.riff(noise));
        }
    }

    private void take(byte[] file) {
        byte[] before = file.clone();
        try {
            for (AcceptedSecond second : intake.accept(file, Silence.KEEP).seconds()) {
                assertThat(StoredSound.decode(second.wav()).samples()).hasSize(Waveform.RATE);
            }
        } catch (RefusedSoundException expected) {
            assertThat(expected.code()).isNotNull();
        } catch (RuntimeException | Error other) {
            fail(
                    "A file of %d bytes starting %s".formatted(file.length, Arrays.toString(Arrays.copyOf(file, 64))),
                    other);
        }
        assertThat(file).isEqualTo(before);
    }

    /** A few bytes changed, most of them in the header, and at times a piece cut out or the end cut off. */
    private static byte[] mutated(byte[] seed, Random random) {
        byte[] file = seed.clone();
        for (int changes = random.nextInt(5); changes >= 0; changes--) {
            int within = random.nextInt(4) == 0 ? file.length : Math.min(100, file.length);
            file[random.nextInt(within)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, random.nextInt(file.length));
            case 1 -> {
                int from = random.nextInt(file.length);
                int to = from + random.nextInt(file.length - from);
                yield Wavs.joined(Arrays.copyOf(file, from), Arrays.copyOfRange(file, to, file.length));
            }
            default -> file;
        };
    }
}
