package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.perceptory.learning.onnx.Graph;

/**
 * Brings a network to the set of operators that our graphs are written in. Between the sets, several operators came to
 * take as inputs what had been attributes (ONNX's Changelog.md); the others that image and sound classifiers are made
 * of kept their meaning. Any further operator is refused rather than guessed at.
 */
final class NewerOperators {
    static final long OLDEST = 7;

    private static final Set<String> SAME_SINCE_7 = Set.of(
            "Abs",
            "Add",
            "AveragePool",
            "BatchNormalization",
            "Cast",
            "Ceil",
            "Concat",
            "Constant",
            "Conv",
            "Cos",
            "Div",
            "Elu",
            "Equal",
            "Erf",
            "Exp",
            "Expand",
            "Flatten",
            "Floor",
            "Gather",
            "Gemm",
            "GlobalAveragePool",
            "GlobalMaxPool",
            "HardSigmoid",
            "HardSwish",
            "Identity",
            "InstanceNormalization",
            "LRN",
            "LayerNormalization",
            "LeakyRelu",
            "Log",
            "LpNormalization",
            "MatMul",
            "Max",
            "MaxPool",
            "Min",
            "Mul",
            "Neg",
            "PRelu",
            "Pow",
            "Range",
            "Reciprocal",
            "Relu",
            "Reshape",
            "Selu",
            "Shape",
            "Sigmoid",
            "Sin",
            "Softplus",
            "Sqrt",
            "Sub",
            "Sum",
            "Tanh",
            "Transpose",
            "Where");

    private static final Set<String> REDUCTIONS = Set.of(
            "ReduceL1",
            "ReduceL2",
            "ReduceMax",
            "ReduceMean",
            "ReduceMin",
            "ReduceProd",
            "ReduceSum",
            "ReduceSumSquare");

    private final long from;
    private final Graph graph;

    private NewerOperators(long from, Graph graph) {
        this.from = from;
        this.graph = graph;
    }

    /**
     * The network with nothing but operators of {@link Graph#OPERATOR_SET}. The parts that nobody uses should be cut
     * off first.
     *
     * @throws UnusableBackboneException OPERATOR, with the first that cannot be brought there
     */
    static void bring(Graph graph, long from) {
        List<NodeProto> old = new ArrayList<>(graph.nodes());
        graph.nodes().clear();
        NewerOperators newer = new NewerOperators(from, graph);
        old.forEach(node -> graph.nodes().add(newer.brought(node)));
    }

    /**
     * The number of the set that a file was written in.
     *
     * @throws UnusableBackboneException NOT_ONNX, WEIGHTS_ELSEWHERE or OPERATOR_SET
     */
    static long setOf(byte[] file) {
        ModelProto model = parsed(file);
        if (model.getGraph().getInitializerList().stream()
                .anyMatch(t -> t.getDataLocation() == DataLocation.EXTERNAL)) {
            throw new UnusableBackboneException(BackboneFault.WEIGHTS_ELSEWHERE);
        }
        long set = model.getOpsetImportList().stream()
                .filter(imported -> imported.getDomain().isEmpty())
                .mapToLong(OperatorSetIdProto::getVersion)
                .findFirst()
                .orElse(0);
        if (set < OLDEST || set > Graph.OPERATOR_SET) {
            throw new UnusableBackboneException(BackboneFault.OPERATOR_SET, set, OLDEST, Graph.OPERATOR_SET);
        }
        return set;
    }

    private static ModelProto parsed(byte[] file) {
        try {
            ModelProto model = ModelProto.parseFrom(file);
            if (model.getGraph().getNodeCount() == 0) {
                throw new UnusableBackboneException(BackboneFault.NOT_ONNX);
            }
            return model;
        } catch (InvalidProtocolBufferException notOnnx) {
            throw new UnusableBackboneException(BackboneFault.NOT_ONNX, notOnnx);
        }
    }

    private NodeProto brought(NodeProto node) {
        if (!node.getDomain().isEmpty()) {
            throw refused(node);
        }
        return switch (node.getOpType()) {
            case "Dropout" ->
                node.toBuilder()
                        .setOpType("Identity")
                        .clearAttribute()
                        .clearInput()
                        .addInput(node.getInput(0))
                        .clearOutput()
                        .addOutput(node.getOutput(0))
                        .build();
            case "BatchNormalization" -> batchNormalization(node);
            case "Squeeze", "Unsqueeze" -> from < 13 ? axesAsInput(node) : node;
            case "Clip" -> from < 11 ? clip(node) : node;
            case "Pad" -> from < 11 ? pad(node) : node;
            case "Slice" -> from < 10 ? slice(node) : node;
            case "Softmax", "LogSoftmax", "Split", "Resize" -> from < 18 ? requireSince(node) : node;
            default -> other(node);
        };
    }

    private NodeProto other(NodeProto node) {
        if (REDUCTIONS.contains(node.getOpType())) {
            return from < 18 ? axesAsInput(node) : node;
        }
        if (from < Graph.OPERATOR_SET && !SAME_SINCE_7.contains(node.getOpType())) {
            throw refused(node);
        }
        return node;
    }

    /** Since 13 they mean what they mean now, but Split's number of outputs, which a list of sizes gives as well. */
    private NodeProto requireSince(NodeProto node) {
        boolean split = node.getOpType().equals("Split");
        if (from < 13 || split && node.getInputCount() < 2) {
            throw refused(node);
        }
        return node;
    }

    private NodeProto batchNormalization(NodeProto node) {
        if (node.getOutputCount() > 1) {
            throw refused(node);
        }
        return without(node, "spatial");
    }

    private NodeProto axesAsInput(NodeProto node) {
        List<Long> axes = attribute(node, "axes");
        return axes.isEmpty()
                ? node
                : without(node, "axes").toBuilder().addInput(longs(axes)).build();
    }

    private NodeProto clip(NodeProto node) {
        String min = graph.scalar(number(node, "min", -Float.MAX_VALUE));
        String max = graph.scalar(number(node, "max", Float.MAX_VALUE));
        return node.toBuilder().clearAttribute().addInput(min).addInput(max).build();
    }

    private NodeProto pad(NodeProto node) {
        String value = graph.scalar(number(node, "value", 0));
        NodeProto rest = without(without(node, "pads"), "value");
        return rest.toBuilder()
                .addInput(longs(attribute(node, "pads")))
                .addInput(value)
                .build();
    }

    private NodeProto slice(NodeProto node) {
        NodeProto.Builder now = node.toBuilder().clearAttribute();
        now.addInput(longs(attribute(node, "starts"))).addInput(longs(attribute(node, "ends")));
        List<Long> axes = attribute(node, "axes");
        return axes.isEmpty() ? now.build() : now.addInput(longs(axes)).build();
    }

    private String longs(List<Long> values) {
        return graph.longs(values.stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Long> attribute(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .map(AttributeProto::getIntsList)
                .orElse(List.of());
    }

    private static float number(NodeProto node, String name, float otherwise) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .map(AttributeProto::getF)
                .orElse(otherwise);
    }

    private static NodeProto without(NodeProto node, String name) {
        List<AttributeProto> rest = node.getAttributeList().stream()
                .filter(attribute -> !attribute.getName().equals(name))
                .toList();
        return node.toBuilder().clearAttribute().addAllAttribute(rest).build();
    }

    private UnusableBackboneException refused(NodeProto node) {
        String name = node.getDomain().isEmpty() ? node.getOpType() : node.getDomain() + "." + node.getOpType();
        return new UnusableBackboneException(BackboneFault.OPERATOR, name, from);
    }
}
