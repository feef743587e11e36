package org.perceptory.learning.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.backbone.TestSounds;

/** With a network that gives the patch's mean of each band, the mean over patches can be written down. */
class PatchesGraphTest {

    private static final int FRAMES = 10;
    private static final int HOP = 5;

    @ParameterizedTest
    @ValueSource(ints = {10, 14, 15, 31})
    void theEmbeddingIsTheMeanOverWholePatches(int frames) {
        float[] waveform = TestSounds.chirp(400 + (frames - 1) * 160, 200, 7000, 0.5);
        try (Session session = new Session(network(), 1)) {
            List<float[]> twice = List.of(waveform, TestSounds.noise(waveform.length, 0.1, 1));
            Output[] found = session.run(Input.waveforms(twice), StagedFeatures.EMBEDDING, LogMelGraph.SPECTROGRAM);
            for (int sound = 0; sound < 2; sound++) {
                assertThat(found[0].row(sound)).containsExactly(expected(found[1].row(sound), frames), within(1e-4f));
            }
        }
    }

    private static float[] expected(float[] spectrogram, int frames) {
        int patches = (frames - FRAMES) / HOP + 1;
        float[] mean = new float[64];
        for (int patch = 0; patch < patches; patch++) {
            for (int frame = patch * HOP; frame < patch * HOP + FRAMES; frame++) {
                for (int band = 0; band < 64; band++) {
                    mean[band] += spectrogram[frame * 64 + band] / (patches * FRAMES);
                }
            }
        }
        return mean;
    }

    private static byte[] network() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("input", DataType.FLOAT, "N", 1, FRAMES, 64));
        String mean = graph.add("ReduceMean", List.of("input", graph.longs(2)), Attribute.of("keepdims", 0));
        graph.add("Flatten", List.of(mean), StagedFeatures.EMBEDDING, Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type(StagedFeatures.EMBEDDING, DataType.FLOAT, "N", 64));
        new PatchesGraph("input", FRAMES, HOP).surround(graph);
        new LogMelGraph(PatchesGraph.WHOLE).prepend(graph);
        return graph.write("test", new TreeMap<>());
    }
}
