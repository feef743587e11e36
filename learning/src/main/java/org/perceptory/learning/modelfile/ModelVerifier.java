package org.perceptory.learning.modelfile;

import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.backbone.Percept;
import org.perceptory.learning.backbone.Session;
import org.perceptory.learning.head.Head;

/** Runs an exported file on samples and compares what it says with backbone and head apart. */
public final class ModelVerifier {
    /** As many samples as tell a wrong file for certain; more take time and tell no more. */
    public static final int SAMPLES = 8;

    /** For so few samples more threads cost more than they save. */
    private static final int THREADS = 1;

    private static final double NANOS_PER_MILLI = 1e6;

    private ModelVerifier() {}

    /**
     * Compares on these samples.
     *
     * @throws IllegalArgumentException when ONNX Runtime cannot load the file
     */
    public static Verification verify(byte[] onnx, Head head, List<? extends Percept> samples, Backbone backbone) {
        return verify(onnx, head, samples, backbone.perceive(samples));
    }

    /**
     * Compares on samples whose embeddings are known already, which takes half the time.
     *
     * @param embeddings {@code [n][D]}, the samples' own, as the backbone gave them
     * @throws IllegalArgumentException when ONNX Runtime cannot load the file
     */
    public static Verification verify(byte[] onnx, Head head, List<? extends Percept> samples, float[][] embeddings) {
        long start = System.nanoTime();
        double largest = 0;
        try (Session session = new Session(onnx, THREADS)) {
            for (int i = 0; i < samples.size(); i++) {
                Output[] exported = session.run(samples.get(i).input(), outputs(head));
                largest = Math.max(largest, difference(exported[0].row(0), head.probabilities(embeddings[i])));
                if (head.likeness().known()) {
                    float[] likeness = {head.likeness(embeddings[i])};
                    largest = Math.max(largest, difference(exported[1].row(0), likeness));
                }
            }
        }
        return new Verification(samples.size(), largest, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }

    private static String[] outputs(Head head) {
        return head.likeness().known()
                ? new String[] {ModelAssembler.PROBABILITIES, ModelAssembler.LIKENESS}
                : new String[] {ModelAssembler.PROBABILITIES};
    }

    /** Math.max and subtraction both keep NaN, so that a file that answers NaN does not pass. */
    private static double difference(float[] exported, float[] computed) {
        double largest = exported.length == computed.length ? 0 : Double.NaN;
        for (int k = 0; k < Math.min(exported.length, computed.length); k++) {
            largest = Math.max(largest, Math.abs(exported[k] - computed[k]));
        }
        return largest;
    }
}
