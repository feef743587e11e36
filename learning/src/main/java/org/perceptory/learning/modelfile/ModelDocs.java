package org.perceptory.learning.modelfile;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Map;
import org.perceptory.learning.onnx.Graph;

/**
 * What the file says of itself, its inputs and its outputs in ONNX's {@code doc_string}: whoever opens it in a viewer
 * reads how it is used. In ASCII, and the same for every model: what differs stands in {@link ModelMetadata}.
 */
final class ModelDocs {
    static final String MODEL =
            "A classifier trained with Perceptory: a pre-trained network with a trained head behind it. "
                    + "Its classes, in the order of the probabilities, its threshold and its settings are in metadata_props.";

    /** In place of the threshold's sentence, which files without a likeness keep. */
    private static final String PROBABILITIES_BESIDE_LIKENESS =
            "The probability of each class, [N, classes], in the order of metadata_props' labels; a row adds up to 1. "
                    + "Where the largest times likeness is below metadata_props' threshold, the answer is none of these.";

    private static final Map<String, String> VALUES = Map.of(
            "image",
            "RGB pictures, 0 to 255, [N, height, width, 3]: upright, what is transparent on white, of any height and "
                    + "width. Cutting out the centre square, resizing and normalising are part of the graph.",
            "waveform",
            "Seconds of sound, -1 to 1, [N, 16000]: one channel, 16000 samples a second. The spectrogram is part of the "
                    + "graph.",
            ModelAssembler.PROBABILITIES,
            "The probability of each class, [N, classes], in the order of metadata_props' labels; a row adds up to 1. "
                    + "Where the largest is below metadata_props' threshold, the answer is none of these.",
            ModelAssembler.EMBEDDING,
            "What the pre-trained network made of the input, [N, D]; the head stands on it.",
            ModelAssembler.LIKENESS,
            "How like what the model was trained on the input is, whatever its class, [N], 0 to 1.",
            ModelAssembler.ATTENTION,
            "Where in the centre square the picture speaks for each class, [N, classes, rows, columns]; the mean over "
                    + "rows and columns, plus the class's bias, is its logit.");

    private ModelDocs() {}

    /** Adds them to the inputs and outputs that it knows. */
    static void append(Graph graph) {
        boolean likeness = graph.hasOutput(ModelAssembler.LIKENESS);
        graph.inputs().replaceAll(value -> documented(value, VALUES.get(value.getName())));
        graph.outputs()
                .replaceAll(value -> documented(
                        value,
                        likeness && value.getName().equals(ModelAssembler.PROBABILITIES)
                                ? PROBABILITIES_BESIDE_LIKENESS
                                : VALUES.get(value.getName())));
    }

    private static ValueInfoProto documented(ValueInfoProto value, String doc) {
        return doc == null ? value : value.toBuilder().setDocString(doc).build();
    }
}
