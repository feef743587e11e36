package org.perceptory.pretraining.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.HalfPrecision;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.StagedFeatures;
import org.perceptory.learning.onnx.StagedFeatures.StageMap;
import org.perceptory.learning.onnx.Tensors;
import org.perceptory.pretraining.sound.Patch;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Glance;
import org.perceptory.pretraining.student.Readout;
import org.perceptory.pretraining.student.Weights;
import org.perceptory.pretraining.teacher.Subject;

/**
 * Builds the backbone of a checkpoint: of pictures {@code image} uint8 [N,H,W,3] to {@code embedding} [N,D] and
 * {@code features} [N,D,side/16,side/16], of sounds {@code waveform} [N,T] to {@code embedding} and
 * {@code spectrogram}.
 *
 * @param side pixels that the network is given of a picture
 */
public record StudentGraph(Weights weights, Readout readout, int side) {
    private static final String INPUT = "input";
    private static final String HEARD = "heard";
    private static final float MIDDLE = 127.5f;
    private static final float SCALE = 64f;

    /** The file, its weights in float16 when {@code half} and in float32 otherwise. */
    public byte[] write(boolean half) {
        boolean sounds = architecture().channels() == Subject.SOUNDS.channels();
        Graph graph = sounds ? ofSounds() : ofPictures();
        if (half) {
            HalfPrecision.store(graph);
        }
        return graph.write(sounds ? "perceptory-sound" : "perceptory-image", new TreeMap<>());
    }

    private Graph ofPictures() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type(INPUT, DataType.FLOAT, "N", 3, side, side));
        embed(
                graph,
                readout.glances().stream().map(glance -> look(graph, glance)).toList());
        int grid = side / 16;
        List<StageMap> maps = readout.glances().stream()
                .flatMap(glance -> readout.parts(architecture()).stream()
                        .map(part -> new StageMap(glance.side() / part.stride(), glance.middle() * grid / side)))
                .toList();
        new StagedFeatures(grid, maps).append(graph);
        new PreprocessingGraph(INPUT, PreprocessingGraph.Layout.NCHW, side, MIDDLE, SCALE).prepend(graph);
        return graph;
    }

    /** The spectrogram becomes what its bytes in the pool were to the network. */
    private Graph ofSounds() {
        Graph graph = new Graph();
        graph.inputs().add(Tensors.type(HEARD, DataType.FLOAT, "N", "frames", Patch.BANDS));
        String picture = graph.add("Unsqueeze", List.of(HEARD, graph.longs(1)));
        String scaled = graph.add("Mul", List.of(picture, graph.scalar(Patch.STEPS / SCALE)));
        graph.add("Add", List.of(scaled, graph.scalar((Patch.OFFSET * Patch.STEPS - MIDDLE) / SCALE)), INPUT);
        embed(graph, List.of(INPUT));
        new LogMelGraph(HEARD).prepend(graph);
        return graph;
    }

    /** Joins the parts that each look gives. */
    private void embed(Graph graph, List<String> looks) {
        architecture().convolutions().stream().filter(this::isUsed).forEach(conv -> store(graph, conv));
        List<String> parts = new ArrayList<>();
        for (String look : looks) {
            List<String> stages = stages(graph, look);
            for (Readout.Part part : readout.parts(architecture())) {
                parts.add(part(graph, stages.get(part.map()), part.weight()));
            }
        }
        graph.add("Concat", parts, StagedFeatures.EMBEDDING, Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type(StagedFeatures.EMBEDDING, DataType.FLOAT, "N", readout.size(architecture())));
    }

    private Architecture architecture() {
        return weights.architecture();
    }

    /** Whether anything of the embedding comes from it: the 1×1 convolution may have served training alone. */
    private boolean isUsed(Architecture.Convolution conv) {
        return readout.weights().getLast() != 0 || !conv.equals(architecture().last());
    }

    private void store(Graph graph, Architecture.Convolution conv) {
        FoldedConvolution folded = FoldedConvolution.of(conv, weights);
        graph.add(Tensors.floats(
                conv.name() + ".weight", folded.weight(), conv.out(), conv.in(), conv.kernel(), conv.kernel()));
        graph.add(Tensors.floats(conv.name() + ".bias", folded.bias(), conv.out()));
    }

    private String look(Graph graph, Glance glance) {
        String x = INPUT;
        if (glance.middle() < side) {
            long from = (side - glance.middle()) / 2;
            long to = from + glance.middle();
            x = graph.add("Slice", List.of(x, graph.longs(from, from), graph.longs(to, to), graph.longs(2, 3)));
        }
        if (glance.tile() > 1) {
            x = graph.add(
                    "AveragePool",
                    List.of(x),
                    Attribute.of("kernel_shape", glance.tile(), glance.tile()),
                    Attribute.of("strides", glance.tile(), glance.tile()));
        }
        return x;
    }

    /** The names of the stages' maps, and of the 1×1 convolution's where it is used. */
    private List<String> stages(Graph graph, String input) {
        List<String> maps = new ArrayList<>();
        String x = input;
        for (Architecture.Convolution conv : architecture().stem()) {
            x = graph.add("Relu", List.of(convolve(graph, conv, x)));
        }
        for (int stage = 0; stage < architecture().widths().size(); stage++) {
            for (int block = 0; block < architecture().blocks().get(stage); block++) {
                x = pass(graph, architecture().block(stage, block), x);
            }
            maps.add(x);
        }
        if (isUsed(architecture().last())) {
            maps.add(graph.add("Relu", List.of(convolve(graph, architecture().last(), x))));
        }
        return maps;
    }

    private static String pass(Graph graph, Architecture.Block block, String x) {
        String inner = graph.add("Relu", List.of(convolve(graph, block.first(), x)));
        String outer = convolve(graph, block.second(), inner);
        String past =
                block.shortcut().map(shortcut -> convolve(graph, shortcut, x)).orElse(x);
        return graph.add("Relu", List.of(graph.add("Add", List.of(outer, past))));
    }

    private static String convolve(Graph graph, Architecture.Convolution conv, String x) {
        long kernel = conv.kernel();
        long pad = kernel / 2;
        return graph.add(
                "Conv",
                List.of(x, conv.name() + ".weight", conv.name() + ".bias"),
                Attribute.of("kernel_shape", kernel, kernel),
                Attribute.of("pads", pad, pad, pad, pad),
                Attribute.of("strides", conv.stride(), conv.stride()));
    }

    private static String part(Graph graph, String map, float weight) {
        String pooled = graph.add("GlobalAveragePool", List.of(map));
        String flat = graph.add("Flatten", List.of(pooled), Attribute.of("axis", 1));
        String unit = graph.add("LpNormalization", List.of(flat), Attribute.of("axis", 1), Attribute.of("p", 2));
        return graph.add("Mul", List.of(unit, graph.scalar(weight)));
    }
}
