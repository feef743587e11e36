package org.perceptory.app.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.learning.sound.Second;
import org.perceptory.learning.sound.SoundIntake;
import org.perceptory.learning.sound.Waveform;
import org.perceptory.testbed.Sounds;

/**
 * The programs of a bundle of sounds hear what the server hears, wherever they are tested: a runtime that only measures
 * how loud each second is stands for the one that they need, and for the model.
 */
class SoundExamplesWithoutRuntimeTest {
    private static final int HOP = Waveform.RATE / 2;
    private static final String NOTHING = "nothing to hear";

    @TempDir
    Path folder;

    @BeforeEach
    void unpack() throws IOException {
        copy("audio/example.mjs.template", "example.mjs");
        copy("audio/example.py.template", "example.py");
        copy("loudness.mjs", "node_modules/onnxruntime-node/index.mjs");
        copy("loudness.json", "node_modules/onnxruntime-node/package.json");
        copy("loudness.py", "onnxruntime.py");
        Files.writeString(
                folder.resolve("labels.json"),
                "{\"threshold\": 0.5, \"labels\": [{\"name\": \"loud\"}, {\"name\": \"soft\"}]}");
    }

    /** A channel: the value at each second. */
    private interface Channel {
        double at(double t);

        default Channel from(double start, double end) {
            return t -> t < start || t >= end ? 0 : at(t);
        }

        default Channel plus(Channel other) {
            return t -> at(t) + other.at(t);
        }

        default Channel times(double factor) {
            return t -> factor * at(t);
        }
    }

    static Stream<Arguments> recordings() {
        Channel tone = t -> 0.5 * Math.sin(2 * Math.PI * 440 * t);
        Channel other = t -> 0.3 * Math.sin(2 * Math.PI * 700 * t);
        Channel against = tone.times(-1);
        Channel offset = t -> 0.2;
        Channel nothing = t -> 0;
        Channel turning = tone.from(0, 1).plus(against.from(1, 3));
        return Stream.of(
                arguments("a second", wav(1, tone)),
                arguments("seconds that grow louder", wav(3.5, t -> t / 4 * tone.at(t))),
                arguments("a sound in the last half second only", wav(1.99, tone.from(1.5, 2))),
                arguments("a rest shorter than half a second", wav(1.3, t -> t * tone.at(t))),
                arguments("one sample more than a second", wav(1.0001, tone)),
                arguments("less than a second", wav(0.3, tone)),
                arguments("less than a second of an offset", wav(0.5, offset)),
                arguments("nothing", wav(2.5, nothing)),
                arguments("opposite channels", wav(1.5, tone, against)),
                arguments("opposite channels with an offset", wav(1.5, tone.plus(offset), against.plus(offset))),
                arguments("channels opposite from the second second", wav(3, tone, turning)),
                arguments("two pairs of opposites", wav(1.5, other, other.times(-1), tone, against)),
                arguments("channels with nothing in common", wav(1.5, tone, other)),
                arguments("one channel alone", wav(1.5, nothing, tone)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void javaScriptHearsWhatTheServerHears(String what, byte[] wav) throws Exception {
        assertAnswers(wav, "node", "example.mjs");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("recordings")
    void pythonHearsWhatTheServerHears(String what, byte[] wav) throws Exception {
        assumeTrue(Program.run(folder, "python3", "-c", "import numpy").succeeded(), "Python or its numpy is not here");
        assertAnswers(wav, "python3", "example.py");
    }

    private void assertAnswers(byte[] wav, String... program) throws Exception {
        Files.write(folder.resolve("recording.wav"), wav);
        List<String> command = new ArrayList<>(List.of(program));
        command.add("recording.wav");
        Program.Outcome outcome = Program.run(folder, command.toArray(String[]::new));
        assertThat(outcome.succeeded()).as(outcome.text()).isTrue();
        List<Second> heard = new SoundIntake()
                .listen(wav)
                .seconds(HOP)
                .filter(second -> !second.silent())
                .toList();
        if (heard.isEmpty()) {
            assertThat(outcome.text()).isEqualToIgnoringNewLines(NOTHING);
            return;
        }
        double loud = heard.stream()
                .mapToDouble(SoundExamplesWithoutRuntimeTest::loudness)
                .average()
                .orElseThrow();
        List<String> lines = outcome.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(share(lines.get(0), "loud")).isCloseTo(loud, within(2e-4));
        assertThat(share(lines.get(1), "soft")).isCloseTo(1 - loud, within(2e-4));
        assertThat(lines.get(2)).isEqualTo(loud > 0.5 ? "loud" : "soft");
    }

    private static double share(String line, String name) {
        assertThat(line).endsWith("  " + name);
        return Double.parseDouble(line.strip().split(" ")[0]);
    }

    /** As the runtime that stands for the model measures it: the mean size of a sample. */
    private static double loudness(Second second) {
        float[] samples = second.sound().samples();
        double sum = 0;
        for (float sample : samples) {
            sum += Math.abs(sample);
        }
        return sum / samples.length;
    }

    private void copy(String resource, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = ExampleText.class.getResourceAsStream(resource)) {
            Files.copy(in, file);
        }
    }

    private static byte[] wav(double seconds, Channel... channels) {
        float[][] samples = new float[channels.length][(int) Math.round(seconds * Waveform.RATE)];
        for (int channel = 0; channel < samples.length; channel++) {
            for (int i = 0; i < samples[channel].length; i++) {
                samples[channel][i] = (float) channels[channel].at((double) i / Waveform.RATE);
            }
        }
        return Sounds.wav(samples);
    }
}
