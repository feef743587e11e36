package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a header says of lengths decides nothing that the bytes can tell. */
class LyingLengthsTest {
    private static final int LENGTH = 24_000;
    private static final byte[] FORMAT = Wavs.format(Encoding.PCM_16, 1, Waveform.RATE);
    private static final float[] SINE = Sounds.sine(440, 0.5, 1.5, Waveform.RATE);
    private static final byte[] SAMPLES = Wavs.samples(Encoding.PCM_16, SINE);
    private static final byte[] NOISE = new byte[64_000];

    static {
        new Random(8).nextBytes(NOISE);
    }

    static Stream<Arguments> lengths() {
        byte[] list = Wavs.chunk("LIST", Wavs.joined(Wavs.latin("INFO"), Wavs.chunk("ISFT", new byte[5])));
        byte[] nested = Wavs.chunk("LIST", Wavs.joined(Wavs.latin("adtl"), FORMAT, data(99)));
        return Stream.of(
                arguments("true", Wavs.riff(FORMAT, data(2 * LENGTH)), LENGTH),
                arguments("too long", Wavs.riff(FORMAT, data(2 * LENGTH + 1_000)), LENGTH),
                arguments("0xFFFFFFFF", Wavs.riff(FORMAT, data(0xffffffffL)), LENGTH),
                arguments("0x7FFFFFFF", Wavs.riff(FORMAT, data(0x7fffffffL)), LENGTH),
                arguments("0, as while recording", Wavs.riff(FORMAT, data(0)), LENGTH),
                arguments("too short", Wavs.riff(FORMAT, data(LENGTH)), LENGTH),
                arguments("odd and too short", Wavs.riff(FORMAT, data(LENGTH + 1)), LENGTH),
                arguments("odd and too long", Wavs.riff(FORMAT, data(2 * LENGTH + 1)), LENGTH),
                arguments(
                        "half a sample at the end",
                        Wavs.riff(FORMAT, Wavs.chunk("data", 2 * LENGTH - 1, Arrays.copyOf(SAMPLES, 2 * LENGTH - 1))),
                        LENGTH - 1),
                arguments(
                        "chunks around", Wavs.riff(list, nested, FORMAT, list, nested, data(2 * LENGTH), list), LENGTH),
                arguments("two lots of samples", Wavs.riff(FORMAT, data(2 * LENGTH), data(2 * LENGTH)), LENGTH),
                arguments("noise behind the end", Wavs.joined(Wavs.riff(FORMAT, data(2 * LENGTH)), NOISE), LENGTH),
                arguments("a player's tag behind the end", tagged(Wavs.riff(FORMAT, data(2 * LENGTH))), LENGTH),
                arguments("a chunk, then noise", Wavs.joined(Wavs.riff(FORMAT, data(2 * LENGTH), list), NOISE), LENGTH),
                arguments("an odd length, then a tag", tagged(bytes(LENGTH - 1, true)), LENGTH - 1),
                arguments(
                        "an odd length without its filling, then a tag", tagged(bytes(LENGTH - 1, false)), LENGTH - 1),
                arguments("AIFF, a player's tag behind the end", tagged(aiff()), LENGTH),
                arguments("AIFF, noise behind the end", Wavs.joined(aiff(), NOISE), LENGTH),
                arguments("RIFF of length 0", riff(0), LENGTH),
                arguments("RIFF too short", riff(50), LENGTH),
                arguments("RIFF without end", riff(-1), LENGTH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void allThatIsThereIsTaken(String what, byte[] file, int length) {
        Waveform heard = new SoundIntake().listen(file);
        assertThat(heard.samples()).hasSize(length);
        float[] told = Arrays.copyOf(SINE, length);
        assertThat(Sounds.difference(heard.samples(), told, 0)).isLessThan(what.contains("odd length") ? -45 : -90);
    }

    private static byte[] tagged(byte[] file) {
        return Wavs.joined(file, Wavs.latin("TAG"), new byte[125]);
    }

    private static byte[] aiff() {
        return Aiffs.of("", Encoding.PCM_16, 16, Waveform.RATE, SINE);
    }

    /** One byte a sample. @param filled up to a whole number of pairs, which the length of all then counts */
    private static byte[] bytes(int length, boolean filled) {
        byte[] samples = Wavs.samples(Encoding.PCM_8, Arrays.copyOf(SINE, length));
        byte[] file = Wavs.riff(Wavs.format(Encoding.PCM_8, 1, Waveform.RATE), Wavs.chunk("data", samples));
        if (!filled) {
            file = Arrays.copyOf(file, file.length - 1);
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        }
        return file;
    }

    private static byte[] data(long length) {
        return Wavs.chunk("data", length, SAMPLES);
    }

    private static byte[] riff(int length) {
        byte[] file = Wavs.riff(FORMAT, data(2 * LENGTH));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        return file;
    }
}
