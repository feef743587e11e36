package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * An ONNX graph while it is being changed. Nodes stand in the order of computation: whoever adds one adds it after
 * those whose results it takes. Not thread-safe.
 */
public final class Graph {

    /** The first operator set whose Resize smooths when it shrinks, as it must to be true to fine detail. */
    public static final long OPERATOR_SET = 18;
    /** The format version that belongs to it. */
    public static final long IR_VERSION = 8;

    private final List<NodeProto> nodes = new ArrayList<>();
    private final List<TensorProto> constants = new ArrayList<>();
    private final List<ValueInfoProto> inputs = new ArrayList<>();
    private final List<ValueInfoProto> outputs = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * Reads an ONNX file.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Graph read(byte[] file) {
        try {
            GraphProto proto = ModelProto.parseFrom(file).getGraph();
            Graph graph = new Graph();
            graph.nodes.addAll(proto.getNodeList());
            graph.constants.addAll(proto.getInitializerList());
            graph.inputs.addAll(proto.getInputList());
            graph.outputs.addAll(proto.getOutputList());
            graph.constants.forEach(constant -> graph.names.add(constant.getName()));
            graph.nodes.forEach(node -> graph.names.addAll(node.getOutputList()));
            return graph;
        } catch (InvalidProtocolBufferException notOnnx) {
            throw new IllegalArgumentException("Not an ONNX file", notOnnx);
        }
    }

    /** Adds a node with one output and returns that output's name, which is made up. */
    public String add(String operator, List<String> from, AttributeProto... attributes) {
        return add(operator, from, fresh(operator), attributes);
    }

    /** Adds a node with one output of this name. */
    public String add(String operator, List<String> from, String to, AttributeProto... attributes) {
        nodes.add(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(to)
                .addAllInput(from)
                .addOutput(to)
                .addAllAttribute(Arrays.asList(attributes))
                .build());
        return to;
    }

    /** Adds a constant and returns its name. */
    public String add(TensorProto constant) {
        constants.add(constant);
        return constant.getName();
    }

    /** Adds a float32 constant without dimensions and returns its name. */
    public String scalar(float value) {
        return add(Tensors.floats(fresh("scalar"), new float[] {value}));
    }

    /** Adds a float32 constant of these dimensions and returns its name. */
    public String floats(float[] values, long... dimensions) {
        return add(Tensors.floats(fresh("floats"), values, dimensions));
    }

    /** Adds an int64 constant without dimensions and returns its name. */
    public String wholeNumber(long value) {
        return add(Tensors.wholeNumber(fresh("whole"), value));
    }

    /** Adds an int64 vector and returns its name. */
    public String longs(long... values) {
        return add(Tensors.longs(fresh("longs"), values));
    }

    public List<NodeProto> nodes() {
        return nodes;
    }

    public List<TensorProto> constants() {
        return constants;
    }

    public List<ValueInfoProto> inputs() {
        return inputs;
    }

    public List<ValueInfoProto> outputs() {
        return outputs;
    }

    /** The node that computes this value. */
    public NodeProto producer(String value) {
        return nodes.stream()
                .filter(node -> node.getOutputList().contains(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing in the graph computes " + value));
    }

    public boolean hasOutput(String name) {
        return outputs.stream().anyMatch(output -> output.getName().equals(name));
    }

    public boolean hasInput(String name) {
        return inputs.stream().anyMatch(input -> input.getName().equals(name));
    }

    public ValueInfoProto input(String name) {
        return find(inputs, name, "input");
    }

    public ValueInfoProto output(String name) {
        return find(outputs, name, "output");
    }

    private static ValueInfoProto find(List<ValueInfoProto> values, String name, String kind) {
        return values.stream()
                .filter(value -> value.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The graph has no %s %s".formatted(kind, name)));
    }

    /**
     * The finished file. The same graph and metadata give the same bytes.
     *
     * @param metadata what the file says of itself, sorted by key
     */
    public byte[] write(String name, SortedMap<String, String> metadata) {
        return write(name, metadata, "");
    }

    /** As {@link #write(String, SortedMap)}. @param doc what the model is, for people; empty for nothing */
    public byte[] write(String name, SortedMap<String, String> metadata, String doc) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("perceptory")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATOR_SET))
                .setGraph(GraphProto.newBuilder()
                        .setName(name)
                        .addAllInput(inputs)
                        .addAllOutput(outputs)
                        .addAllInitializer(constants)
                        .addAllNode(nodes));
        if (!doc.isEmpty()) {
            model.setDocString(doc);
        }
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            model.addMetadataProps(
                    StringStringEntryProto.newBuilder().setKey(entry.getKey()).setValue(entry.getValue()));
        }
        return deterministic(model.build());
    }

    private String fresh(String kind) {
        int number = 1;
        while (!names.add(kind + "_" + number)) {
            number++;
        }
        return kind + "_" + number;
    }

    private static byte[] deterministic(ModelProto model) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream(model.getSerializedSize())) {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            out.useDeterministicSerialization();
            model.writeTo(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
