package org.perceptory.learning.modelfile;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/**
 * The formula of {@link Head} as ONNX operators. Every name begins with {@code head/}, so that none meets one of the
 * backbone's.
 */
final class HeadGraph {
    static final String HIDDEN_WEIGHTS = "head/hidden/weights";
    static final String WEIGHTS = "head/weights";

    /** {@code [N,1]}: scale / ‖embedding‖₂. */
    static final String FACTOR = "head/factor";
    /** {@code [N,D]}: the embedding brought to the head's scale. */
    static final String SCALED = "head/scaled";
    /** {@code [N,H]}: the hidden layer before its relu. */
    static final String HIDDEN = "head/hidden";

    private static final AttributeProto TRANSPOSED = Attribute.of("transB", 1);

    private HeadGraph() {}

    /** Adds the output {@code probabilities} [N,K], computed of {@code embedding} [N,D]. */
    static void append(Graph graph, Head head, String embedding) {
        String x = scaled(graph, head, embedding);
        if (head.hasHiddenLayer()) {
            x = graph.add("Relu", List.of(gemm(graph, x, HIDDEN_WEIGHTS, head.hidden(), HIDDEN)), "head/relu");
        }
        String logits = gemm(graph, x, WEIGHTS, head.output(), "head/logits");
        graph.add("Softmax", List.of(logits), ModelAssembler.PROBABILITIES, Attribute.of("axis", 1));
        graph.outputs().add(Tensors.type(ModelAssembler.PROBABILITIES, DataType.FLOAT, "N", head.classes()));
    }

    private static String scaled(Graph graph, Head head, String embedding) {
        String axis = graph.add(Tensors.longs("head/axis", 1));
        String smallest = graph.add(Tensors.floats("head/smallest", new float[] {Head.SMALLEST_NORM}));
        String scale = graph.add(Tensors.floats("head/scale", new float[] {head.scale()}));
        String norm = graph.add("ReduceL2", List.of(embedding, axis), "head/norm");
        String divisor = graph.add("Max", List.of(norm, smallest), "head/divisor");
        graph.add("Div", List.of(scale, divisor), FACTOR);
        return graph.add("Mul", List.of(embedding, FACTOR), SCALED);
    }

    private static String gemm(Graph graph, String x, String weights, Layer layer, String to) {
        graph.add(Tensors.floats(weights, layer.weights(), layer.outputs(), layer.inputs()));
        String bias = graph.add(Tensors.floats(to + "/bias", layer.bias(), layer.outputs()));
        return graph.add("Gemm", List.of(x, weights, bias), to, TRANSPOSED);
    }
}
