package org.perceptory.pretraining.sound;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.Tensors;

/** The backbones' own computation of spectrograms, by itself. */
public final class FrontEnd implements AutoCloseable {
    private final Session session;

    public FrontEnd(int threads) {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type("patches", DataType.FLOAT, "N", "F", Patch.BANDS));
        new LogMelGraph("patches").prepend(graph);
        session = new Session(graph.write("front-end", new TreeMap<>()), threads);
    }

    /** The spectrograms of sounds of one length, each [frames][64] in a row. */
    public Output spectrograms(List<float[]> waveforms) {
        return session.run(Input.waveforms(waveforms), LogMelGraph.SPECTROGRAM)[0];
    }

    @Override
    public void close() {
        session.close();
    }
}
