package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weights of a checkpoint that are exported, the moving average of those trained, as plain Java arrays.
 *
 * @param arrays as {@link Parameters} describes them
 */
public record Weights(Architecture architecture, long step, Map<String, float[]> arrays) {
    /** Added to the variance of batch normalisation. */
    public static final float EPSILON = Normalisation.EPSILON;

    public static Weights read(Path checkpoint) throws IOException {
        try (NDManager manager = NDManager.newBaseManager(null, "PyTorch")) {
            Checkpoint read = Checkpoint.read(checkpoint, manager);
            Map<String, float[]> arrays = new TreeMap<>();
            read.groups().get("average").arrays().forEach((name, array) -> arrays.put(name, array.toFloatArray()));
            return new Weights(read.architecture(), read.step(), arrays);
        }
    }

    /** The arrays of a convolution without batch normalisation, or with one that was folded into it. */
    public static Map<String, float[]> unfolded(Architecture.Convolution conv, float[] weight, float[] bias) {
        float[] ones = new float[conv.out()];
        Arrays.fill(ones, 1f);
        float[] variance = new float[conv.out()];
        Arrays.fill(variance, 1 - EPSILON);
        return Map.of(
                conv.name() + ".weight",
                weight,
                conv.name() + ".gamma",
                ones,
                conv.name() + ".beta",
                bias,
                conv.name() + ".mean",
                new float[conv.out()],
                conv.name() + ".variance",
                variance);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public float[] get(String name) {
        float[] array = arrays.get(name);
        if (array == null) {
            throw new IllegalArgumentException("the checkpoint has no " + name);
        }
        return array;
    }
}
