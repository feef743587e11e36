package org.perceptory.learning.modelfile;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/** The maps of {@link Attention} as ONNX operators, over the nodes and weights that {@link HeadGraph} added. */
final class AttentionGraph {
    private AttentionGraph() {}

    /**
     * Adds the output {@code attention} [N,K,h,w].
     *
     * @param features {@code [N,D,h,w]}, whose mean over h and w is the embedding; h and w must be fixed
     */
    static void append(Graph graph, Head head, ValueInfoProto features) {
        TensorShapeProto shape = features.getType().getTensorType().getShape();
        int height = (int) shape.getDim(2).getDimValue();
        int width = (int) shape.getDim(3).getDimValue();
        String places = graph.add(
                "Reshape",
                List.of(
                        features.getName(),
                        graph.add(Tensors.longs("head/places/shape", 0, head.embeddingSize(), (long) height * width))),
                "head/places");
        String channel = graph.add(Tensors.longs("head/places/axis", 2));
        String factor = graph.add("Unsqueeze", List.of(HeadGraph.FACTOR, channel), "head/factor/places");
        String seen = graph.add("Mul", List.of(places, factor), "head/places/scaled");
        if (head.hasHiddenLayer()) {
            seen = active(
                    graph, graph.add("MatMul", List.of(HeadGraph.HIDDEN_WEIGHTS, seen), "head/places/hidden"), channel);
        }
        String maps = graph.add("MatMul", List.of(HeadGraph.WEIGHTS, seen), "head/maps");
        String grid = graph.add(Tensors.longs("head/maps/shape", 0, head.classes(), height, width));
        graph.add("Reshape", List.of(maps, grid), ModelAssembler.ATTENTION);
        graph.outputs().add(Tensors.type(ModelAssembler.ATTENTION, DataType.FLOAT, "N", head.classes(), height, width));
    }

    /** What the hidden units see where, those that are off for the whole picture left out. */
    private static String active(Graph graph, String hidden, String channel) {
        String zero = graph.add(Tensors.floats("head/zero", new float[] {0}));
        String on = graph.add("Greater", List.of(HeadGraph.HIDDEN, zero), "head/on");
        String mask = graph.add("Cast", List.of(on), "head/mask", Attribute.of("to", DataType.FLOAT.getNumber()));
        String column = graph.add("Unsqueeze", List.of(mask, channel), "head/mask/places");
        return graph.add("Mul", List.of(hidden, column), "head/places/active");
    }
}
