package org.perceptory.learning.modelfile;

import ai.onnx.proto.OnnxMl.ValueInfoProto;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.onnx.Graph;
import org.perceptory.learning.onnx.StagedFeatures;

/**
 * Makes the file that people take away: the backbone's graph with the head behind it. It takes {@code image} uint8
 * [N,H,W,3] or {@code waveform} float32 [N,T] as the backbone does, and gives {@code probabilities} [N,K],
 * {@code embedding} [N,D], {@code likeness} [N] where the head knows one and, of pictures, {@code attention} [N,K,h,w],
 * unless the backbone has no features to make it of. Nothing else is needed to run it.
 */
public final class ModelAssembler {
    public static final String PROBABILITIES = "probabilities";
    public static final String EMBEDDING = StagedFeatures.EMBEDDING;
    public static final String LIKENESS = "likeness";
    public static final String ATTENTION = "attention";

    private static final String NAME = "perceptory-model";

    private ModelAssembler() {}

    /**
     * The whole ONNX file; the same arguments give the same bytes.
     *
     * @param backbone an ONNX file that keeps to the backbones' contract
     * @throws IllegalArgumentException when backbone, head and labels do not fit each other
     */
    public static byte[] assemble(byte[] backbone, Head head, ModelDescription description) {
        Graph graph = graph(backbone, head, description);
        ModelDocs.append(graph);
        return graph.write(NAME, ModelMetadata.of(description, head.likeness().known()), ModelDocs.MODEL);
    }

    /**
     * As {@link #assemble}, without a word for people in the file: byte for byte what was verified before there were
     * any.
     */
    public static byte[] assembleUndocumented(byte[] backbone, Head head, ModelDescription description) {
        return graph(backbone, head, description)
                .write(NAME, ModelMetadata.of(description, head.likeness().known()));
    }

    private static Graph graph(byte[] backbone, Head head, ModelDescription description) {
        Graph graph = Graph.read(backbone);
        ValueInfoProto embedding = graph.output(EMBEDDING);
        boolean looks = graph.hasOutput(StagedFeatures.FEATURES);
        ValueInfoProto features = looks ? graph.output(StagedFeatures.FEATURES) : null;
        require(head.embeddingSize(), embedding, description);
        if (head.classes() != description.labels().size()) {
            throw new IllegalArgumentException("A head of %d classes cannot have %d labels"
                    .formatted(head.classes(), description.labels().size()));
        }
        graph.outputs().clear();
        HeadGraph.append(graph, head, EMBEDDING);
        graph.outputs().add(embedding);
        LikenessGraph.append(graph, head);
        if (looks) {
            AttentionGraph.append(graph, head, features);
        }
        return graph;
    }

    private static void require(int embeddingSize, ValueInfoProto embedding, ModelDescription description) {
        long given = embedding.getType().getTensorType().getShape().getDim(1).getDimValue();
        if (given != embeddingSize) {
            throw new IllegalArgumentException("%s gives embeddings of %d, the head takes %d"
                    .formatted(description.backbone().id(), given, embeddingSize));
        }
    }
}
