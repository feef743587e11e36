package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.perceptory.learning.backbone.Input;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.LogMelGraph;
import org.perceptory.learning.onnx.PatchesGraph;
import org.perceptory.learning.onnx.PreprocessingGraph;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;
import org.perceptory.learning.onnx.StagedFeatures;
import org.perceptory.learning.onnx.Tensors;

/**
 * Makes a backbone of an ordinary classifier: our pre-processing goes in front, the classes are cut off. Where what is
 * pooled gives the embedding, that map is handed out as features, and the embedding is its mean, so that attention is
 * exact; otherwise the backbone has no features, and its models no attention.
 */
final class AdaptedClassifier {
    private static final String EMBEDDING = StagedFeatures.EMBEDDING;
    private static final String FEATURES = StagedFeatures.FEATURES;

    private final byte[] file;
    private final long operatorSet;
    private final Adaptation adaptation;

    private AdaptedClassifier(byte[] file, Adaptation adaptation) {
        this.file = file;
        this.operatorSet = NewerOperators.setOf(file);
        this.adaptation = adaptation;
    }

    /**
     * The backbone's ONNX file; the same arguments give the same bytes.
     *
     * @throws UnusableBackboneException when it cannot be made of this file
     */
    static byte[] of(byte[] file, Adaptation adaptation) {
        AdaptedClassifier adapted = new AdaptedClassifier(file, adaptation);
        return switch (adaptation) {
            case Adaptation.Pixels pixels -> adapted.seeing(pixels);
            case Adaptation.Patches patches -> adapted.hearing(patches);
        };
    }

    /** The network, cut off at its embedding, and what that is. */
    private record Cut(Graph graph, String input, EmbeddingPlace place) {}

    private byte[] seeing(Adaptation.Pixels pixels) {
        Cut tried = cut(true);
        flat(tried, "D");
        tried.place().map().ifPresent(map -> features(tried.graph(), map, "D", "h", "w"));
        prepend(tried, pixels);
        boolean mapped = tried.place().map().isPresent();
        String[] outputs = mapped ? new String[] {EMBEDDING, FEATURES} : new String[] {EMBEDDING};
        List<Input> pictures = TrialRun.pictures().stream()
                .map(picture -> Input.images(List.of(picture)))
                .toList();
        List<Output[]> found = TrialRun.run(tried.graph().write("trial", new TreeMap<>()), pictures, outputs);
        boolean exact = mapped
                && found.stream()
                        .allMatch(output -> output[1].shape().length == 4
                                && TrialRun.same(TrialRun.means(output[1]), output[0].values()));
        Output shown = found.getFirst()[exact ? 1 : 0];
        Cut cut = cut(!exact);
        if (exact) {
            mean(cut, shown.shape());
        } else {
            flat(cut, shown.values().length);
        }
        prepend(cut, pixels);
        return cut.graph().write("perceptory-adapted", new TreeMap<>());
    }

    private byte[] hearing(Adaptation.Patches patches) {
        Cut tried = cut(true);
        ValueInfoProto input = tried.graph().input(tried.input());
        int frames = Shapes.size(input, 2);
        flat(tried, "D");
        Input patch = TrialRun.patch(tried.input(), frames, LogMelGraph.BANDS);
        byte[] trial = tried.graph().write("trial", new TreeMap<>());
        int size = TrialRun.run(trial, List.of(patch), EMBEDDING).getFirst()[0].values().length;
        Cut cut = cut(true);
        flat(cut, size);
        new PatchesGraph(cut.input(), frames, patches.hop()).surround(cut.graph());
        new LogMelGraph(PatchesGraph.WHOLE).prepend(cut.graph());
        return cut.graph().write("perceptory-adapted", new TreeMap<>());
    }

    /** @param value whether what goes into the dense layer is kept, or the map alone where there is one */
    private Cut cut(boolean value) {
        Network network = Network.of(Graph.read(file));
        String input = input(network.graph());
        EmbeddingPlace place = EmbeddingPlace.find(network, output(network.graph()));
        Set<String> wanted = new HashSet<>();
        if (value || place.map().isEmpty()) {
            wanted.add(place.value());
        }
        place.map().map(EmbeddingPlace.Map::value).ifPresent(wanted::add);
        network.keep(wanted);
        network.graph().outputs().clear();
        NewerOperators.bring(network.graph(), operatorSet);
        return new Cut(network.graph(), input, place);
    }

    private String output(Graph graph) {
        Optional<String> asked = adaptation.output().map(Network::named);
        String first = graph.outputs().stream()
                .findFirst()
                .map(ValueInfoProto::getName)
                .orElse("");
        if (asked.isPresent() && !graph.hasOutput(asked.get())) {
            throw new UnusableBackboneException(
                    BackboneFault.OUTPUT, adaptation.output().get(), Network.unnamed(first));
        }
        return asked.orElse(first);
    }

    private String input(Graph graph) {
        ValueInfoProto input = graph.inputs().stream().findFirst().orElse(ValueInfoProto.getDefaultInstance());
        int any = Shapes.ANY;
        record Wanted(String words, int... dimensions) {}
        Wanted wanted = switch (adaptation) {
            case Adaptation.Pixels(Optional<String> output, Layout layout, int side, var channels)
            when layout == Layout.NCHW -> new Wanted("FLOAT [N,3,%1$d,%1$d]".formatted(side), any, 3, side, side);
            case Adaptation.Pixels pixels ->
                new Wanted("FLOAT [N,%1$d,%1$d,3]".formatted(pixels.side()), any, pixels.side(), pixels.side(), 3);
            case Adaptation.Patches patches -> new Wanted("FLOAT [N,1,frames,64]", any, 1, any, LogMelGraph.BANDS);
        };
        boolean open =
                adaptation instanceof Adaptation.Patches && graph.inputs().size() == 1 && Shapes.size(input, 2) == 0;
        if (graph.inputs().size() != 1 || open || !Shapes.fits(input, DataType.FLOAT, wanted.dimensions())) {
            throw new UnusableBackboneException(BackboneFault.INPUT, wanted.words(), words(graph.inputs()));
        }
        return input.getName();
    }

    static String words(List<ValueInfoProto> values) {
        return String.join(", ", values.stream().map(Shapes::words).toList());
    }

    private static void prepend(Cut cut, Adaptation.Pixels pixels) {
        new PreprocessingGraph(cut.input(), pixels.layout(), pixels.side(), pixels.channels()).prepend(cut.graph());
    }

    /** The embedding as it goes into the dense layer. */
    private static void flat(Cut cut, Object size) {
        Graph graph = cut.graph();
        graph.add("Flatten", List.of(cut.place().value()), EMBEDDING, Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type(EMBEDDING, DataType.FLOAT, "N", size));
    }

    /** The embedding as the mean of the features. */
    private static void mean(Cut cut, long[] shape) {
        Graph graph = cut.graph();
        graph.outputs().add(Tensors.type(EMBEDDING, DataType.FLOAT, "N", (int) shape[1]));
        features(graph, cut.place().map().orElseThrow(), (int) shape[1], (int) shape[2], (int) shape[3]);
        graph.add("ReduceMean", List.of(FEATURES, graph.longs(2, 3)), EMBEDDING, Attribute.of("keepdims", 0));
    }

    private static void features(Graph graph, EmbeddingPlace.Map map, Object channels, Object height, Object width) {
        if (map.layout() == Layout.NHWC) {
            graph.add("Transpose", List.of(map.value()), FEATURES, Attribute.of("perm", 0, 3, 1, 2));
        } else {
            graph.add("Identity", List.of(map.value()), FEATURES);
        }
        graph.outputs().add(Tensors.type(FEATURES, DataType.FLOAT, "N", channels, height, width));
    }
}
