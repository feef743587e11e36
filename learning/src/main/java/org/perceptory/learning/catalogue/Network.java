package org.perceptory.learning.catalogue;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;

/**
 * A graph that others made. All its names get a prefix, so that none meets one of ours. Values are looked up by name.
 */
final class Network {
    private static final String PREFIX = "network/";

    private final Graph graph;
    private final Map<String, NodeProto> producers = new HashMap<>();
    private final Map<String, TensorProto> constants = new HashMap<>();

    private Network(Graph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> node.getOutputList().forEach(value -> producers.put(value, node)));
        graph.constants().forEach(constant -> constants.put(constant.getName(), constant));
    }

    /** With new names, and without constants among its inputs, where files of old keep them as well. */
    static Network of(Graph read) {
        Set<String> constant = new HashSet<>();
        read.constants().forEach(tensor -> constant.add(tensor.getName()));
        read.inputs().removeIf(input -> constant.contains(input.getName()));
        read.constants()
                .replaceAll(tensor ->
                        tensor.toBuilder().setName(named(tensor.getName())).build());
        read.inputs().replaceAll(Network::named);
        read.outputs().replaceAll(Network::named);
        read.nodes().replaceAll(Network::named);
        return new Network(read);
    }

    static String named(String name) {
        return name.isEmpty() ? name : PREFIX + name;
    }

    /** As the network's maker named it. */
    static String unnamed(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    Graph graph() {
        return graph;
    }

    /** The node that computes this value; none computes an input or a constant. */
    Optional<NodeProto> producer(String value) {
        return Optional.ofNullable(producers.get(value));
    }

    /** Whether it is the same whatever the network is given. */
    boolean isConstant(String value) {
        return constants.containsKey(value)
                || producer(value)
                        .filter(node -> node.getInputList().stream().allMatch(this::isConstant))
                        .isPresent();
    }

    /** A constant's whole numbers; empty where it is none. */
    List<Long> longs(String value) {
        TensorProto tensor = constants.get(value);
        if (tensor == null) {
            tensor = producer(value)
                    .filter(node -> node.getOpType().equals("Constant") && node.getAttributeCount() == 1)
                    .map(node -> node.getAttribute(0).getT())
                    .orElse(TensorProto.getDefaultInstance());
        }
        return Tensors.wholeNumbers(tensor);
    }

    /** Leaves only what these values are computed of; the graph's outputs are left to the caller. */
    void keep(Set<String> wanted) {
        Set<String> needed = new HashSet<>(wanted);
        List<NodeProto> kept = new ArrayList<>();
        for (NodeProto node : graph.nodes().reversed()) {
            if (node.getOutputList().stream().anyMatch(needed::contains)) {
                kept.add(node);
                needed.addAll(node.getInputList());
            }
        }
        graph.nodes().clear();
        graph.nodes().addAll(kept.reversed());
        graph.constants().removeIf(constant -> !needed.contains(constant.getName()));
    }

    private static ValueInfoProto named(ValueInfoProto value) {
        return value.toBuilder().setName(named(value.getName())).build();
    }

    private static NodeProto named(NodeProto node) {
        NodeProto.Builder renamed =
                node.toBuilder().setName(named(node.getName())).clearInput().clearOutput();
        node.getInputList().forEach(name -> renamed.addInput(named(name)));
        node.getOutputList().forEach(name -> renamed.addOutput(named(name)));
        return renamed.build();
    }
}
