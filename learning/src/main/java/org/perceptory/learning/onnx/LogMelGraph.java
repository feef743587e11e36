package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts everything between a decoded sound and a network into the network's own graph, so that server, browser and every
 * downloaded model hear the same: windows of 25 ms every 10 ms, the magnitudes of their spectrum, their sums in 64
 * bands as wide as an ear's, the logarithm. It is the front end of YAMNet (Plakal and Ellis 2020; its
 * {@code features.py}), so that a network that was trained on that may stand behind it. The graph's input becomes
 * {@code waveform}, float32 [N,T], -1 to 1, 16 kHz, one channel, T at least 400.
 *
 * <p>The spectrum is a convolution with cosines and sines. Their 190,000 values are not stored: the graph computes them
 * of ranges of integers, and runtimes do so once, when they load it.
 *
 * @param network the input that the network has had: log-mel [N,frames,64], frames = (T - 400) / 160 + 1 rounded down
 */
public record LogMelGraph(String network) {

    /** The name of the input of every sound backbone. */
    public static final String WAVEFORM = "waveform";
    /** The name of the output that shows what the network is given. */
    public static final String SPECTROGRAM = "spectrogram";

    /** Samples a second. */
    public static final int RATE = 16_000;
    /** Samples of a window; a shorter sound has no spectrum. */
    public static final int WINDOW = 400;
    /** Samples from one window to the next. */
    public static final int HOP = 160;
    /** Bands of the spectrogram. */
    public static final int BANDS = 64;

    private static final int FFT = 512;
    private static final double LOWEST = 125;
    private static final double HIGHEST = 7500;
    private static final float FLOOR = 0.001f;

    /** The bins between the lowest band's lower edge and the highest band's upper edge; the others count nothing. */
    private static final int FIRST_BIN = (int) Math.ceil(LOWEST * FFT / RATE);

    private static final int BINS = (int) Math.floor(HIGHEST * FFT / RATE) + 1 - FIRST_BIN;

    /** Changes the graph: its input, and the output {@code spectrogram} [N,frames,64] beside those it has. */
    public void prepend(Graph graph) {
        List<NodeProto> rest = new ArrayList<>(graph.nodes());
        graph.nodes().clear();
        String bands = graph.add("MatMul", List.of(magnitudes(graph), melWeights(graph)));
        String audible = graph.add("Add", List.of(bands, graph.scalar(FLOOR)));
        graph.add("Log", List.of(audible), SPECTROGRAM);
        graph.add("Identity", List.of(SPECTROGRAM), network);
        graph.nodes().addAll(rest);
        graph.inputs().removeIf(input -> input.getName().equals(network));
        graph.inputs().addFirst(Tensors.type(WAVEFORM, DataType.FLOAT, "N", "T"));
        graph.outputs().add(Tensors.type(SPECTROGRAM, DataType.FLOAT, "N", "frames", BANDS));
    }

    /** [N,frames,BINS]. */
    private static String magnitudes(Graph graph) {
        String channel = graph.add("Unsqueeze", List.of(WAVEFORM, graph.longs(1)));
        String both = graph.add("Conv", List.of(channel, waves(graph)), Attribute.list("strides", HOP));
        String pairs = graph.add("Reshape", List.of(both, graph.longs(0, 2, BINS, -1)));
        String lengths = graph.add("ReduceL2", List.of(pairs, graph.longs(1)), Attribute.of("keepdims", 0));
        return graph.add("Transpose", List.of(lengths), Attribute.of("perm", 0, 2, 1));
    }

    /** The windowed cosines, then the windowed sines: [2 BINS,1,WINDOW]. */
    private static String waves(Graph graph) {
        String bins = graph.add("Unsqueeze", List.of(range(graph, FIRST_BIN, FIRST_BIN + BINS), graph.longs(1, 2)));
        String turns = graph.add("Mul", List.of(bins, range(graph, 0, WINDOW)));
        // A whole turn more or less is no difference; without it the angle is exact in float32.
        String turn = graph.add("Mod", List.of(turns, graph.longs(FFT)));
        String angle = graph.add("Mul", List.of(real(graph, turn), graph.scalar((float) (2 * Math.PI / FFT))));
        String cosines = graph.add("Cos", List.of(angle));
        String sines = graph.add("Sin", List.of(angle));
        String waves = graph.add("Concat", List.of(cosines, sines), Attribute.of("axis", 0));
        return graph.add("Mul", List.of(waves, graph.add(Tensors.floats("hann", hann(), WINDOW))));
    }

    /** How much each bin counts in each band: [BINS,64], triangles of height 1 on the mel scale. */
    private static String melWeights(Graph graph) {
        String places = graph.add(Tensors.floats("mel", places(), BINS, 1));
        String centres = real(graph, range(graph, 1, BANDS + 1));
        String distance = graph.add("Abs", List.of(graph.add("Sub", List.of(places, centres))));
        return graph.add("Relu", List.of(graph.add("Sub", List.of(graph.scalar(1), distance))));
    }

    /** Where each bin lies between the bands: band b reaches from b to b + 2 and has its centre at b + 1. */
    private static float[] places() {
        float[] places = new float[BINS];
        double width = (mel(HIGHEST) - mel(LOWEST)) / (BANDS + 1);
        for (int i = 0; i < BINS; i++) {
            places[i] = (float) ((mel((double) (FIRST_BIN + i) * RATE / FFT) - mel(LOWEST)) / width);
        }
        return places;
    }

    /** The HTK formula, O'Shaughnessy 1987. */
    private static double mel(double hertz) {
        return 1127 * Math.log1p(hertz / 700);
    }

    /** The periodic form: it begins with 0, and the 0 at its end is left out. */
    private static float[] hann() {
        float[] window = new float[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
        }
        return window;
    }

    private static String range(Graph graph, int from, int to) {
        return graph.add("Range", List.of(graph.wholeNumber(from), graph.wholeNumber(to), graph.wholeNumber(1)));
    }

    private static String real(Graph graph, String integers) {
        return graph.add("Cast", List.of(integers), Attribute.of("to", DataType.FLOAT.getNumber()));
    }
}
