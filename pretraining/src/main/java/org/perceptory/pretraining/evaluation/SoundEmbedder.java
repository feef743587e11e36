package org.perceptory.pretraining.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PatchesGraph;
import org.perceptory.pretraining.sound.Patch;

/**
 * A backbone for sounds, or a published network that takes log-mel patches, before which the same front end is put. A
 * sound is cut into windows of 0.975 s, half of one in common with the next, and its embedding is the mean over them.
 */
record SoundEmbedder(Backbone backbone) implements FrozenNetwork<float[]> {
    private static final int HOP = Patch.FRAMES / 2 * LogMelGraph.HOP;

    static SoundEmbedder open(Path onnx, int threads) throws IOException {
        byte[] file = Files.readAllBytes(onnx);
        Graph graph = Graph.read(file);
        if (graph.hasInput(LogMelGraph.WAVEFORM)) {
            return new SoundEmbedder(Backbone.open(file, threads));
        }
        new PatchesGraph("input", Patch.FRAMES, Patch.FRAMES / 2).surround(graph);
        new LogMelGraph(PatchesGraph.WHOLE).prepend(graph);
        return new SoundEmbedder(Backbone.open(graph.write("published", new TreeMap<>()), threads));
    }

    @Override
    public float[][] embed(List<float[]> sounds) {
        List<float[]> windows = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (float[] sound : sounds) {
            for (int from = 0; from == 0 || from + Patch.SAMPLES <= sound.length; from += HOP) {
                windows.add(Arrays.copyOfRange(sound, from, from + Patch.SAMPLES));
            }
            ends.add(windows.size());
        }
        float[][] embedded = backbone.embedSounds(windows);
        float[][] means = new float[sounds.size()][];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(Arrays.copyOfRange(embedded, i == 0 ? 0 : ends.get(i - 1), ends.get(i)));
        }
        return means;
    }

    private static float[] mean(float[][] rows) {
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += row[d] / rows.length;
            }
        }
        return mean;
    }

    @Override
    public float[] fitted(float[] sound) {
        return sound;
    }

    /** One window; a short sound is followed by silence. */
    @Override
    public float[] usual(float[] sound) {
        return Arrays.copyOf(sound, Patch.SAMPLES);
    }

    @Override
    public void close() {
        backbone.close();
    }
}
