package org.perceptory.pretraining.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.Tensors;
import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Weights;

/**
 * Reads the convolutions back from a backbone's file, so that whoever has the file can go on training. Batch
 * normalisation was folded into them; each is given one that changes nothing.
 */
public record StoredWeights(Graph graph) {

    /** @throws IllegalArgumentException when it is no ONNX file */
    public static StoredWeights read(byte[] onnx) {
        return new StoredWeights(Graph.read(onnx));
    }

    /**
     * All but the 1×1 convolution where the backbone does without it.
     *
     * @throws IllegalArgumentException when the file's convolutions are not those of the architecture
     */
    public Weights of(Architecture architecture) {
        Map<String, TensorProto> constants = constants();
        List<NodeProto> found = convolutions(constants);
        List<Architecture.Convolution> expected = architecture.convolutions();
        if (found.size() != expected.size() && found.size() != expected.size() - 1) {
            throw new IllegalArgumentException(
                    "the file has %d convolutions, %s has %d".formatted(found.size(), architecture, expected.size()));
        }
        Map<String, float[]> arrays = new TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            Architecture.Convolution conv = expected.get(i);
            TensorProto weight = constants.get(found.get(i).getInput(1));
            List<Long> shape = List.of((long) conv.out(), (long) conv.in(), (long) conv.kernel(), (long) conv.kernel());
            if (!weight.getDimsList().equals(shape)) {
                throw new IllegalArgumentException("%s is %s in the file and %s in %s"
                        .formatted(conv.name(), weight.getDimsList(), shape, architecture));
            }
            float[] bias = Tensors.values(constants.get(found.get(i).getInput(2)));
            Weights.unfolded(conv, Tensors.values(weight), bias).forEach(arrays::put);
        }
        return new Weights(architecture, 0, arrays);
    }

    /**
     * One node for each, however often a picture is passed through it. The front end of a sound backbone has a
     * convolution too, but computes what it convolves with.
     */
    private List<NodeProto> convolutions(Map<String, TensorProto> constants) {
        Set<String> seen = new HashSet<>();
        return graph.nodes().stream()
                .filter(node -> node.getOpType().equals("Conv") && constants.containsKey(node.getInput(1)))
                .filter(node -> seen.add(node.getInput(1)))
                .toList();
    }

    /** By name; what is stored in half precision also by the name that it has once widened. */
    private Map<String, TensorProto> constants() {
        Map<String, TensorProto> constants = new HashMap<>();
        graph.constants().forEach(constant -> constants.put(constant.getName(), constant));
        graph.nodes().stream()
                .filter(node -> node.getOpType().equals("Cast") && constants.containsKey(node.getInput(0)))
                .forEach(cast -> constants.put(cast.getOutput(0), constants.get(cast.getInput(0))));
        return constants;
    }
}
