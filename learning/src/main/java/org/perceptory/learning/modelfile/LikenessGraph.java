package org.perceptory.learning.modelfile;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Likeness;
import org.perceptory.learning.head.Subspace;
import org.perceptory.learning.onnx.Attribute;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/** The formula of {@link Likeness} as ONNX operators, behind those of {@link HeadGraph}. */
final class LikenessGraph {
    private static final String DIRECTIONS = "head/likeness/directions";

    private LikenessGraph() {}

    /** Adds the output {@code likeness} [N], computed of {@link HeadGraph#SCALED}, where the head knows one. */
    static void append(Graph graph, Head head) {
        Likeness likeness = head.likeness();
        if (likeness.known()) {
            Subspace space = likeness.space();
            String mean = graph.add(Tensors.floats("head/likeness/mean", space.mean(), space.dimension()));
            String centred = graph.add("Sub", List.of(HeadGraph.SCALED, mean), "head/likeness/centred");
            String rest = space.rank() == 0 ? centred : beside(graph, space, centred);
            String logit = logit(graph, likeness, rest);
            graph.add("Sigmoid", List.of(logit), ModelAssembler.LIKENESS);
            graph.outputs().add(Tensors.type(ModelAssembler.LIKENESS, DataType.FLOAT, "N"));
        }
    }

    /** [N,D]: what the directions have no part in. */
    private static String beside(Graph graph, Subspace space, String centred) {
        graph.add(Tensors.floats(DIRECTIONS, space.directions(), space.rank(), space.dimension()));
        AttributeProto transposed = Attribute.of("transB", 1);
        String along = graph.add("Gemm", List.of(centred, DIRECTIONS), "head/likeness/along", transposed);
        String within = graph.add("Gemm", List.of(along, DIRECTIONS), "head/likeness/within");
        return graph.add("Sub", List.of(centred, within), "head/likeness/rest");
    }

    private static String logit(Graph graph, Likeness likeness, String rest) {
        String axis = graph.add(Tensors.longs("head/likeness/axis", 1));
        String smallest = graph.add(Tensors.floats("head/likeness/smallest", new float[] {Likeness.SMALLEST_DISTANCE}));
        String slope = graph.add(Tensors.floats("head/likeness/slope", new float[] {likeness.slope()}));
        String offset = graph.add(Tensors.floats("head/likeness/offset", new float[] {likeness.offset()}));
        String norm = graph.add("ReduceL2", List.of(rest, axis), "head/likeness/norm", Attribute.of("keepdims", 0));
        String distance = graph.add("Max", List.of(norm, smallest), "head/likeness/distance");
        String log = graph.add("Log", List.of(distance), "head/likeness/log");
        String fall = graph.add("Mul", List.of(log, slope), "head/likeness/fall");
        return graph.add("Sub", List.of(offset, fall), "head/likeness/logit");
    }
}
