package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.ArrayList;
import java.util.List;

/**
 * Halves a file: large float32 constants are stored as float16 and widened when the graph is loaded. Runtimes do the
 * widening once, so that computing stays float32 and as fast as before.
 */
public final class HalfPrecision {

    /** Smaller constants stay as they are: biases weigh little and are worth their precision. */
    private static final int SMALLEST = 1024;

    private HalfPrecision() {}

    /** Changes the graph's constants; inputs and outputs stay float32. */
    public static void store(Graph graph) {
        List<NodeProto> rest = new ArrayList<>(graph.nodes());
        List<TensorProto> constants = new ArrayList<>(graph.constants());
        graph.nodes().clear();
        graph.constants().clear();
        for (TensorProto constant : constants) {
            graph.add(worthHalving(constant) ? halved(graph, constant) : constant);
        }
        graph.nodes().addAll(rest);
    }

    private static TensorProto halved(Graph graph, TensorProto constant) {
        String name = constant.getName() + "_half";
        long[] dimensions =
                constant.getDimsList().stream().mapToLong(Long::longValue).toArray();
        graph.add("Cast", List.of(name), constant.getName(), Attribute.of("to", DataType.FLOAT.getNumber()));
        return Tensors.halves(name, Tensors.values(constant), dimensions);
    }

    private static boolean worthHalving(TensorProto constant) {
        long size = constant.getDimsList().stream().reduce(1L, Math::multiplyExact);
        return constant.getDataType() == DataType.FLOAT.getNumber() && size >= SMALLEST;
    }
}
