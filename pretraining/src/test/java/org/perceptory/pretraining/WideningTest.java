package org.perceptory.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.pretraining.pool.Pool;
import org.perceptory.pretraining.pool.Shard;
import org.perceptory.pretraining.pool.Square;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Student;

/** A backbone's file is where the next run begins. */
class WideningTest {
    private static final String NARROW = "8x1,16x1,16x1,16x1/16";

    @TempDir
    Path folder;

    private Chain chain;

    @BeforeEach
    void trainANarrowOne() throws IOException {
        chain = new Chain(folder);
        chain.gatherAndTeach();
        chain.train("narrow.checkpoint", "32:8:6", "--architecture", NARROW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                NARROW + "; true",
                NARROW + "; false",
                "12x1,20x2,24x1,28x2/24; false",
                "24x2,40x1,16x1,60x1/50; false",
            })
    void aWidenedNetworkComputesWhatItsOriginDoes(String architecture, boolean half) throws IOException {
        widen(NARROW, architecture, half);
        float[][] narrow = embed("narrow.checkpoint", "1");
        float[][] wide = embed("wide.checkpoint", "1");
        for (int picture = 0; picture < narrow.length; picture++) {
            float[] origins = narrow[picture];
            float[] copies = wide[picture];
            float scale = length(Arrays.copyOf(copies, origins.length));
            for (int c = 0; c < copies.length; c++) {
                assertThat(copies[c] / scale).isCloseTo(origins[c % origins.length], within(half ? 2e-3f : 1e-5f));
            }
        }
    }

    @Test
    void aFileThatLooksSeveralTimesAndLacksTheLastConvolutionWillDo() throws IOException {
        chain.stage(
                "export",
                "--checkpoint",
                "narrow.checkpoint",
                "--onnx",
                "narrow.onnx",
                "--side",
                "64",
                "--glances",
                "64/1,64/2",
                "--readout",
                "0.5,1,0",
                "--half",
                "false");
        widen(NARROW, NARROW);
        float[][] stages = embed("wide.checkpoint", "1,1,1,1,0");
        float[][] expected = embed("narrow.checkpoint", "1,1,1,1,0");
        for (int picture = 0; picture < expected.length; picture++) {
            assertThat(stages[picture]).containsExactly(expected[picture], within(1e-5f));
        }
    }

    @Test
    void aWidenedNetworkLearnsOn() throws IOException {
        widen(NARROW, "12x1,20x2,24x1,28x2/24", false);
        float[][] before = embed("wide.checkpoint", "1");
        chain.train("wide.checkpoint", "32:8:3");
        assertThat(embed("wide.checkpoint", "1")[0]).isNotEqualTo(before[0]);
    }

    @Test
    void aCheckpointThatIsThereIsKept() throws IOException {
        widen(NARROW, NARROW, false);
        byte[] first = Files.readAllBytes(folder.resolve("wide.checkpoint"));
        assertThat(widen(NARROW, "12x1,20x2,24x1,28x2/24", false)).contains("there already");
        assertThat(folder.resolve("wide.checkpoint")).hasBinaryContent(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8x1,16x1,16x1,15x1/16",
                "8x1,16x1,16x1,16x1/8",
                "8x1,16x1,16x1,16x0/16",
                "8x1,16x1,16x1/16",
            })
    void whatIsSmallerSomewhereIsRefused(String architecture) {
        assertThatThrownBy(() -> widen(NARROW, architecture, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NARROW + " cannot be widened to " + architecture);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "8x2,16x1,16x1,16x1/16; the file has 14 convolutions, 8x2,16x1,16x1,16x1/16 has 16",
                "8x1,16x1,18x1,16x1/16; stage2.block0.0 is [16, 16, 3, 3] in the file and [18, 16, 3, 3] in 8x1,16x1,18x1,16x1/16",
            })
    void aFileOfAnotherArchitectureIsRefused(String from, String message) {
        assertThatThrownBy(() -> widen(from, from, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private String widen(String from, String architecture, boolean half) throws IOException {
        chain.stage(
                "export",
                "--checkpoint",
                "narrow.checkpoint",
                "--onnx",
                "narrow.onnx",
                "--side",
                "64",
                "--glances",
                "64/1",
                "--readout",
                "1",
                "--half",
                Boolean.toString(half));
        return widen(from, architecture);
    }

    private String widen(String from, String architecture) throws IOException {
        return chain.stage(
                "widen",
                "--onnx",
                "narrow.onnx",
                "--from",
                from,
                "--architecture",
                architecture,
                "--checkpoint",
                "wide.checkpoint",
                "--pool",
                "pool",
                "--answers",
                "answers",
                "--side",
                "32");
    }

    private float[][] embed(String checkpoint, String readout) throws IOException {
        Shard shard = Pool.open(folder.resolve("pool")).shards().getFirst();
        List<Square> pictures =
                IntStream.range(0, 8).mapToObj(i -> shard.square(i).resized(64)).toList();
        try (Student student = new Student(folder.resolve(checkpoint), Readout.parse("64/1", readout))) {
            return student.embed(pictures);
        }
    }

    private static float length(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return (float) Math.sqrt(sum);
    }
}
