package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Three tones, a second each, are three samples of those tones, whatever kind of file they are in. */
class OtherSoundsTest {
    private static final double[] TONES = {440, 880, 1_760};
    private static final float[] LOW = tones(8_000);
    private static final float[] HIGH = tones(44_100);
    private static final byte[] RIFX_FORMAT = Aiffs.chunk(
            "fmt ",
            ByteBuffer.allocate(16)
                    .putShort((short) 1)
                    .putShort((short) 1)
                    .putInt(8_000)
                    .putInt(16_000)
                    .putShort((short) 2)
                    .putShort((short) 16)
                    .array());

    static Stream<Arguments> files() {
        return Stream.of(
                arguments("A-law", Wavs.of(Encoding.A_LAW, 8_000, LOW)),
                arguments("µ-law", Wavs.of(Encoding.MU_LAW, 8_000, LOW)),
                arguments("A-law said to have 16 bits", wav(Wavs.format(6, 1, 8_000, 1, 16), Encoding.A_LAW, LOW)),
                arguments("6 kHz", Wavs.of(Encoding.PCM_16, 6_000, tones(6_000))),
                arguments("384 kHz", Wavs.of(Encoding.PCM_16, 384_000, tones(384_000))),
                arguments("7 bits", wav(Wavs.format(1, 1, 8_000, 1, 7), Encoding.PCM_8, LOW)),
                arguments("12 bits", wav(Wavs.format(1, 1, 8_000, 2, 12), Encoding.PCM_16, rough(LOW, 12))),
                arguments("20 bits", wav(Wavs.format(1, 1, 44_100, 3, 20), Encoding.PCM_24, rough(HIGH, 20))),
                arguments("frames of no bytes", wav(Wavs.format(1, 1, 8_000, 0, 16), Encoding.PCM_16, LOW)),
                arguments("frames too large", wav(Wavs.format(1, 1, 8_000, 4, 16), Encoding.PCM_16, LOW)),
                arguments("frames too small", wav(Wavs.format(1, 1, 8_000, 1, 16), Encoding.PCM_16, LOW)),
                arguments("A-law in frames too large", wav(Wavs.format(6, 1, 8_000, 2, 8), Encoding.A_LAW, LOW)),
                arguments("the oldest form, 8 bits", wav(oldest(1, 8_000, 1), Encoding.PCM_8, LOW)),
                arguments("the oldest form, 16 bits", wav(oldest(1, 8_000, 2), Encoding.PCM_16, LOW)),
                arguments("the oldest form, µ-law", wav(oldest(7, 8_000, 1), Encoding.MU_LAW, LOW)),
                arguments("IMA ADPCM", Adpcm.wav(Adpcm.IMA, 256, 8_000, LOW)),
                arguments("IMA ADPCM, stereo", Adpcm.wav(Adpcm.IMA, 2_048, 44_100, HIGH, HIGH)),
                arguments("Microsoft ADPCM", Adpcm.wav(Adpcm.MICROSOFT, 256, 8_000, LOW)),
                arguments("Microsoft ADPCM, stereo", Adpcm.wav(Adpcm.MICROSOFT, 1_024, 44_100, HIGH, HIGH)),
                arguments("RIFX", rifx()),
                arguments("AIFF, 8 bits", Aiffs.of("", Encoding.SIGNED_8, 8, 8_000, LOW)),
                arguments("AIFF, 12 bits", Aiffs.of("", Encoding.PCM_16, 12, 8_000, rough(LOW, 12))),
                arguments("AIFF", Aiffs.of("", Encoding.PCM_16, 16, 44_100, HIGH, HIGH)),
                arguments("AIFF, 24 bits", Aiffs.of("", Encoding.PCM_24, 24, 44_100, HIGH)),
                arguments("AIFF, 32 bits", Aiffs.of("", Encoding.PCM_32, 32, 8_000, LOW)),
                arguments("AIFF, samples first", samplesFirst()),
                arguments("AIFF, samples behind an offset", behindAnOffset()),
                arguments("AIFF-C NONE", Aiffs.of("NONE", Encoding.PCM_16, 16, 8_000, LOW)),
                arguments("AIFF-C twos", Aiffs.of("twos", Encoding.PCM_16, 16, 8_000, LOW)),
                arguments("AIFF-C sowt", Aiffs.of("sowt", Encoding.PCM_16, 16, 8_000, LOW)),
                arguments("AIFF-C raw", Aiffs.of("raw ", Encoding.PCM_8, 8, 8_000, LOW)),
                arguments("AIFF-C in24", Aiffs.of("in24", Encoding.PCM_24, 24, 8_000, LOW)),
                arguments("AIFF-C fl32", Aiffs.of("fl32", Encoding.FLOAT_32, 32, 8_000, LOW)),
                arguments("AIFF-C FL64", Aiffs.of("FL64", Encoding.FLOAT_64, 64, 8_000, LOW)),
                arguments("AIFF-C alaw", Aiffs.of("alaw", Encoding.A_LAW, 16, 8_000, LOW)),
                arguments("AIFF-C ulaw", Aiffs.of("ulaw", Encoding.MU_LAW, 16, 8_000, LOW, LOW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void threeTonesAreThreeSamples(String what, byte[] file) {
        AcceptedRecording recording = new SoundIntake().accept(file, Silence.SET_ASIDE);
        assertThat(recording.leftOutMillis()).isZero();
        assertThat(recording.clipped()).isFalse();
        assertThat(recording.seconds()).hasSize(TONES.length);
        for (int i = 0; i < TONES.length; i++) {
            float[] second =
                    StoredSound.decode(recording.seconds().get(i).wav()).samples();
            float[] told = Sounds.sine(TONES[i], 0.5, 1, Waveform.RATE);
            assertThat(Sounds.difference(second, told, 200))
                    .as("%f Hz", TONES[i])
                    .isLessThan(what.contains("ADPCM") ? -20 : -30);
        }
    }

    @ParameterizedTest
    @CsvSource({"A_LAW, ALAW, 0.98", "MU_LAW, ULAW, 0.98"})
    void everyCodeIsWhatTheJdkHears(Encoding law, String name, float loudest) throws Exception {
        byte[] codes = new byte[256];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = (byte) code;
        }
        AudioFormat format = new AudioFormat(new AudioFormat.Encoding(name), 8_000, 8, 1, 1, 8_000, false);
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(codes), format, codes.length);
        byte[] heard = AudioSystem.getAudioInputStream(AudioFormat.Encoding.PCM_SIGNED, stream)
                .readAllBytes();
        ByteBuffer samples = ByteBuffer.wrap(heard).order(ByteOrder.LITTLE_ENDIAN);
        for (int code = 0; code < codes.length; code++) {
            assertThat(law.read(codes, code, ByteOrder.LITTLE_ENDIAN))
                    .as("%02x", code)
                    .isEqualTo(samples.getShort() / 32_768f);
        }
        assertThat(law.full(8)).isCloseTo(loudest, within(0.005f));
    }

    /** As another writer of AIFF, the JDK's, makes it. */
    @Test
    void othersWriteAiff() throws Exception {
        byte[] samples = Wavs.samples(Encoding.PCM_16, HIGH, HIGH);
        AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, HIGH.length),
                AudioFileFormat.Type.AIFF,
                file);
        threeTonesAreThreeSamples("AIFF", file.toByteArray());
    }

    /** The header says how many; the last block is filled up with what nobody said. */
    @ParameterizedTest
    @CsvSource({"17, 256", "17, 2048", "2, 256", "2, 1024"})
    void adpcmEndsWhereItsHeaderSays(int tag, int block) {
        float[] sound = Sounds.sine(440, 0.5, 1.7, 16_000);
        float[] heard =
                new SoundIntake().listen(Adpcm.wav(tag, block, 16_000, sound)).samples();
        assertThat(heard).hasSize(sound.length);
        assertThat(Sounds.difference(heard, sound, 0)).isLessThan(-30);
    }

    static Stream<Arguments> pairs() {
        float[] tone = Sounds.sine(440, 0.5, 1.5, 16_000);
        float[] against = Sounds.sine(440, -0.5, 1.5, 16_000);
        float[] less = Sounds.sine(440, -0.4, 1.5, 16_000);
        float[] other = Sounds.sine(700, 0.5, 1.5, 16_000);
        float[] nothing = new float[tone.length];
        float[] offset = Sounds.of(t -> 0.2, 1.5, 16_000);
        return Stream.of(
                arguments("alike", List.of(tone, tone), 0.3536),
                arguments("opposite", List.of(tone, against), 0.3536),
                arguments("nearly opposite", List.of(tone, less), 0.3536),
                arguments("two pairs of opposites", List.of(tone, against, other, negative(other)), 0.3536),
                arguments(
                        "opposite, with the offset of a cheap microphone",
                        List.of(Sounds.sum(tone, offset), Sounds.sum(against, offset)),
                        0.3536),
                arguments(
                        "alike, with opposite offsets", List.of(Sounds.sum(tone, offset), less(tone, offset)), 0.3536),
                arguments("nothing in common", List.of(tone, other), 0.25),
                arguments("one alone", List.of(nothing, tone), 0.1768));
    }

    /** Two channels of which one is the other upside down are heard, not averaged to nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void channelsThatCancelEachOtherAreHeard(String what, List<float[]> channels, double rms) {
        for (int rate : new int[] {16_000, 8_000}) {
            float[][] sound = channels.toArray(float[][]::new);
            float[] heard = new SoundIntake()
                    .listen(Wavs.of(Encoding.PCM_16, rate, sound))
                    .samples();
            assertThat(rms(Arrays.copyOfRange(heard, 200, 16_200))).isCloseTo(rms, within(0.005));
        }
    }

    @Test
    void onlyTheSecondInWhichTheyCancelIsOfOneChannel() {
        float[] tone = Sounds.sine(440, 0.5, 3, 16_000);
        float[] turning = Sounds.of(t -> (t < 1 || t >= 2 ? 0.5 : -0.5) * Math.sin(2 * Math.PI * 440 * t), 3, 16_000);
        float[] heard = new SoundIntake()
                .listen(Wavs.of(Encoding.PCM_16, 16_000, tone, turning))
                .samples();
        assertThat(Sounds.difference(heard, tone, 0)).isLessThan(-80);
    }

    /** Around its mean. */
    private static double rms(float[] sound) {
        double mean = IntStream.range(0, sound.length)
                .mapToDouble(i -> sound[i])
                .average()
                .orElseThrow();
        return Math.sqrt(IntStream.range(0, sound.length)
                .mapToDouble(i -> Math.pow(sound[i] - mean, 2))
                .average()
                .orElseThrow());
    }

    private static float[] less(float[] sound, float[] other) {
        return Sounds.sum(sound, negative(other));
    }

    private static float[] negative(float[] sound) {
        float[] negative = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            negative[i] = -sound[i];
        }
        return negative;
    }

    private static float[] tones(int rate) {
        return Sounds.joined(
                Sounds.sine(TONES[0], 0.5, 1, rate),
                Sounds.sine(TONES[1], 0.5, 1, rate),
                Sounds.sine(TONES[2], 0.5, 1, rate));
    }

    private static float[] rough(float[] sound, int bits) {
        float[] rough = new float[sound.length];
        for (int i = 0; i < sound.length; i++) {
            rough[i] = Math.round(Math.scalb(sound[i], bits - 1)) / Math.scalb(1f, bits - 1);
        }
        return rough;
    }

    private static byte[] wav(byte[] format, Encoding encoding, float[] sound) {
        return Wavs.riff(format, Wavs.chunk("data", Wavs.samples(encoding, sound)));
    }

    /** Without the bits of a sample. */
    private static byte[] oldest(int tag, int rate, int frame) {
        byte[] format = Wavs.format(tag, 1, rate, frame, 0);
        return Wavs.chunk("fmt ", Arrays.copyOfRange(format, 8, 22));
    }

    private static byte[] rifx() {
        byte[] data = Aiffs.chunk("data", Wavs.samples(Encoding.PCM_16, ByteOrder.BIG_ENDIAN, LOW));
        byte[] file = Aiffs.form("", RIFX_FORMAT, Aiffs.chunk("LIST", new byte[5]), data);
        System.arraycopy(Wavs.latin("RIFX"), 0, file, 0, 4);
        System.arraycopy(Wavs.latin("WAVE"), 0, file, 8, 4);
        return file;
    }

    private static byte[] samplesFirst() {
        return Aiffs.form(
                "",
                Aiffs.chunk("NAME", new byte[5]),
                Aiffs.ssnd(0, Aiffs.data("", Encoding.PCM_16, LOW)),
                Aiffs.comm("", 1, LOW.length, 16, 8_000));
    }

    private static byte[] behindAnOffset() {
        return Aiffs.form(
                "", Aiffs.comm("", 1, LOW.length, 16, 8_000), Aiffs.ssnd(6, Aiffs.data("", Encoding.PCM_16, LOW)));
    }
}
