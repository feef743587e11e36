package org.perceptory.learning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.backbone.TestSounds;

/** The graph's spectrogram, against the same thing written out in double precision. */
class LogMelGraphTest {

    private static byte[] file;
    private static Session session;

    @BeforeAll
    static void open() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("bands", DataType.FLOAT, "N", "F", 64));
        graph.add("Identity", List.of("bands"), "seen");
        graph.outputs().add(Tensors.type("seen", DataType.FLOAT, "N", "F", 64));
        new LogMelGraph("bands").prepend(graph);
        file = graph.write("test", new TreeMap<>());
        session = new Session(file, 1);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    static Stream<Arguments> sounds() {
        return Stream.of(
                argumentSet("silence", new float[4000], 1e-6),
                argumentSet("soft noise", TestSounds.noise(4000, 0.01, 1), 1e-4),
                argumentSet("loud noise", TestSounds.noise(4000, 1, 2), 1e-4),
                argumentSet("click", TestSounds.click(4000, 1234), 1e-4),
                argumentSet(
                        "tone over noise",
                        TestSounds.sum(TestSounds.sine(4000, 1000, 0.5), TestSounds.noise(4000, 0.01, 3)),
                        1e-4),
                // Beside a loud pure tone most bands hold next to nothing, and there rounding is seen.
                argumentSet("440 Hz", TestSounds.sine(4000, 440, 1), 1e-2),
                argumentSet("7 kHz", TestSounds.sine(4000, 7000, 1), 1e-2),
                argumentSet("chirp", TestSounds.chirp(4000, 50, 8000, 0.5), 1e-2),
                argumentSet("one window", TestSounds.noise(400, 0.1, 4), 1e-4),
                argumentSet("one sample short of two windows", TestSounds.noise(559, 0.1, 5), 1e-4));
    }

    @ParameterizedTest
    @MethodSource("sounds")
    void isWhatTheFormulaSays(float[] waveform, double allowed) {
        double[][] expected = SlowLogMel.of(waveform);
        Output found = session.run(Input.waveforms(List.of(waveform)), LogMelGraph.SPECTROGRAM)[0];
        assertThat(found.shape()).containsExactly(1, expected.length, 64);
        double largest = 0;
        for (int frame = 0; frame < expected.length; frame++) {
            for (int band = 0; band < 64; band++) {
                largest = Math.max(largest, Math.abs(found.values()[frame * 64 + band] - expected[frame][band]));
            }
        }
        assertThat(largest).isCloseTo(0, within(allowed));
    }

    @Test
    void takesSeveralSoundsAtOnceAndPassesThemOn() {
        List<float[]> waveforms = List.of(TestSounds.sine(4000, 440, 0.3), TestSounds.noise(4000, 0.3, 6));
        Output[] found = session.run(Input.waveforms(waveforms), LogMelGraph.SPECTROGRAM, "seen");
        for (int i = 0; i < waveforms.size(); i++) {
            Output alone = session.run(Input.waveforms(List.of(waveforms.get(i))), "seen")[0];
            assertThat(found[0].row(i)).containsExactly(alone.values(), within(1e-4f));
            assertThat(found[1].row(i)).containsExactly(found[0].row(i));
        }
    }

    @Test
    void storesNoTableOfWaves() {
        assertThat(file).hasSizeLessThan(8_000);
    }
}
