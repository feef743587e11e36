package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;

/**
 * Where in a classifier its embedding is: what goes into its last dense layer, which may be written as {@code Gemm},
 * {@code MatMul} or a 1x1 {@code Conv} of what was pooled. It is found on the way back from the classes. Where no dense
 * layer stands behind the pooling, what was pooled is the embedding.
 *
 * @param value that goes into the dense layer: [N,D], or with dimensions of 1 besides
 * @param map what was pooled to give that value, if nothing but a change of shape or a limit lies between
 */
record EmbeddingPlace(String value, Optional<Map> map) {

    /** The last map before pooling, its dimensions in this order. */
    record Map(String value, Layout layout) {}

    /** What may stand between the dense layer and the classes. */
    private static final Set<String> BEHIND = Set.of(
            "Softmax",
            "LogSoftmax",
            "Sigmoid",
            "Add",
            "Mul",
            "Div",
            "Clip",
            "Cast",
            "Flatten",
            "Reshape",
            "Squeeze",
            "Unsqueeze",
            "Transpose",
            "Identity",
            "Dropout");
    /** What may stand between pooling and the dense layer for the map to tell of the embedding. */
    private static final Set<String> BETWEEN =
            Set.of("Clip", "Flatten", "Reshape", "Squeeze", "Unsqueeze", "Transpose", "Identity", "Dropout");

    /** @throws UnusableBackboneException NO_EMBEDDING */
    static EmbeddingPlace find(Network network, String output) {
        String value = output;
        while (true) {
            NodeProto node = network.producer(value).orElseThrow(EmbeddingPlace::none);
            if (pooled(network, node).isPresent()) {
                return new EmbeddingPlace(value, pooled(network, node));
            }
            if (isDense(network, node)) {
                return new EmbeddingPlace(node.getInput(0), mapBefore(network, node.getInput(0)));
            }
            if (!BEHIND.contains(node.getOpType())) {
                throw none();
            }
            value = node.getInputList().stream()
                    .filter(input -> !network.isConstant(input))
                    .findFirst()
                    .orElseThrow(EmbeddingPlace::none);
        }
    }

    private static Optional<Map> mapBefore(Network network, String value) {
        Optional<NodeProto> node = network.producer(value);
        while (node.isPresent()) {
            Optional<Map> map = pooled(network, node.get());
            if (map.isPresent()) {
                return map;
            }
            node = node.filter(between -> BETWEEN.contains(between.getOpType()))
                    .flatMap(between -> network.producer(between.getInput(0)));
        }
        return Optional.empty();
    }

    private static boolean isDense(Network network, NodeProto node) {
        return switch (node.getOpType()) {
            case "Gemm", "MatMul" -> network.isConstant(node.getInput(1));
            case "Conv" -> List.of(1L, 1L).equals(integers(node, "kernel_shape"));
            default -> false;
        };
    }

    /** What this node averages over the picture. That an AveragePool does so is seen when the network is tried. */
    private static Optional<Map> pooled(Network network, NodeProto node) {
        return switch (node.getOpType()) {
            case "GlobalAveragePool", "AveragePool" -> Optional.of(new Map(node.getInput(0), Layout.NCHW));
            case "ReduceMean" -> averaged(network, node);
            default -> Optional.empty();
        };
    }

    private static Optional<Map> averaged(Network network, NodeProto node) {
        List<Long> axes = node.getInputCount() > 1 ? network.longs(node.getInput(1)) : integers(node, "axes");
        if (axes.size() != 2) {
            return Optional.empty();
        }
        return switch (Set.copyOf(
                axes.stream().map(axis -> Math.floorMod(axis, 4)).toList())) {
            case Set<Integer> last
            when last.equals(Set.of(2, 3)) -> Optional.of(new Map(node.getInput(0), Layout.NCHW));
            case Set<Integer> middle
            when middle.equals(Set.of(1, 2)) -> Optional.of(new Map(node.getInput(0), Layout.NHWC));
            default -> Optional.empty();
        };
    }

    private static List<Long> integers(NodeProto node, String name) {
        return node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals(name))
                .findFirst()
                .map(AttributeProto::getIntsList)
                .orElse(List.of());
    }

    private static UnusableBackboneException none() {
        return new UnusableBackboneException(BackboneFault.NO_EMBEDDING);
    }
}
