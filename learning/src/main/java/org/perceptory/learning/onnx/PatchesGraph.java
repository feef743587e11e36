package org.perceptory.learning.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a network that sees so many frames of a spectrogram at a time listen to sounds of any length: it is given one
 * patch after the other, and the embedding becomes the mean over them. What lies behind the last whole patch is not
 * heard.
 *
 * @param network the network's input, [N,1,frames,bands]
 * @param frames of one patch
 * @param hop frames from one patch to the next
 */
public record PatchesGraph(String network, int frames, int hop) {

    /** The name of the input that the graph then has: [N,F,bands], F at least {@link #frames()}. */
    public static final String WHOLE = "whole_spectrogram";

    private static final String ROWS = "patch_embedding";

    /**
     * Changes the graph: its input, and the output {@code embedding} [N,D]; other outputs, which would be a row a
     * patch, are left out.
     */
    public void surround(Graph graph) {
        int bands = size(graph.input(network), 3);
        int dimensions = size(graph.output(StagedFeatures.EMBEDDING), 1);
        List<NodeProto> rest = new ArrayList<>(graph.nodes());
        graph.nodes().clear();
        String patches = graph.add("Gather", List.of(WHOLE, indices(graph)), Attribute.of("axis", 1));
        graph.add("Reshape", List.of(patches, graph.longs(-1, 1, frames, bands)), network);
        rest.forEach(node -> graph.nodes().add(renamed(node)));
        String sounds = graph.add("Shape", List.of(patches), Attribute.of("start", 0), Attribute.of("end", 2));
        String shape = graph.add("Concat", List.of(sounds, graph.longs(dimensions)), Attribute.of("axis", 0));
        String rows = graph.add("Reshape", List.of(ROWS, shape));
        graph.add("ReduceMean", List.of(rows, graph.longs(1)), StagedFeatures.EMBEDDING, Attribute.of("keepdims", 0));
        graph.inputs().removeIf(input -> input.getName().equals(network));
        graph.inputs().addFirst(Tensors.type(WHOLE, DataType.FLOAT, "N", "F", bands));
        graph.outputs().clear();
        graph.outputs().add(Tensors.type(StagedFeatures.EMBEDDING, DataType.FLOAT, "N", dimensions));
    }

    /** [patches,frames]: the frames of each patch. */
    private String indices(Graph graph) {
        String count = graph.add(
                "Squeeze",
                List.of(graph.add("Shape", List.of(WHOLE), Attribute.of("start", 1), Attribute.of("end", 2))));
        String end = graph.add("Sub", List.of(count, graph.wholeNumber(frames - 1)));
        String starts = graph.add("Range", List.of(graph.wholeNumber(0), end, graph.wholeNumber(hop)));
        String within =
                graph.add("Range", List.of(graph.wholeNumber(0), graph.wholeNumber(frames), graph.wholeNumber(1)));
        return graph.add("Add", List.of(graph.add("Unsqueeze", List.of(starts, graph.longs(1))), within));
    }

    /** The network's embeddings are those of patches now. */
    private static NodeProto renamed(NodeProto node) {
        NodeProto.Builder renamed =
                node.toBuilder().setName(renamed(node.getName())).clearInput().clearOutput();
        node.getInputList().forEach(name -> renamed.addInput(renamed(name)));
        node.getOutputList().forEach(name -> renamed.addOutput(renamed(name)));
        return renamed.build();
    }

    private static String renamed(String name) {
        return name.equals(StagedFeatures.EMBEDDING) ? ROWS : name;
    }

    private static int size(ValueInfoProto value, int dimension) {
        return (int)
                value.getType().getTensorType().getShape().getDim(dimension).getDimValue();
    }
}
