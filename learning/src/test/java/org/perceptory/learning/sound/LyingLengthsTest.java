package org.perceptory.learning.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a header says of lengths decides nothing that the bytes can tell. */
class LyingLengthsTest {
    private static final int LENGTH = 24_000;
    private static final byte[] FORMAT = Wavs.format(Encoding.PCM_16, 1, Waveform.RATE);
    private static final byte[] SAMPLES = Wavs.samples(Encoding.PCM_16, Sounds.sine(440, 0.5, 1.5, Waveform.RATE));

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
                arguments("RIFF of length 0", riff(0), LENGTH),
                arguments("RIFF too short", riff(50), LENGTH),
                arguments("RIFF without end", riff(-1), LENGTH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void allThatIsThereIsTaken(String what, byte[] file, int length) {
        Waveform heard = new SoundIntake().listen(file);
        assertThat(heard.samples()).hasSize(length);
        float[] told = Arrays.copyOf(Sounds.sine(440, 0.5, 1.5, Waveform.RATE), length);
        assertThat(Sounds.difference(heard.samples(), told, 0)).isLessThan(-90);
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
