package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * The arrays that a network learns, by name. A convolution has {@code .weight} [out][in][k][k], and of its batch
 * normalisation {@code .gamma}, {@code .beta}, {@code .mean} and {@code .variance} [out]; a linear map has
 * {@code .weight} [out][in] and {@code .bias} [out].
 */
public record Parameters(Map<String, NDArray> arrays) {

    /** Random initialisation (He et al. 2015); a block's last normalisation begins at 0, the block as identity. */
    static Parameters random(Architecture architecture, Map<String, Integer> heads, NDManager manager, long seed) {
        Random random = new Random(seed);
        Map<String, NDArray> arrays = new LinkedHashMap<>();
        for (Architecture.Convolution conv : architecture.convolutions()) {
            int fan = conv.in() * conv.kernel() * conv.kernel();
            arrays.put(
                    conv.name() + ".weight",
                    normal(
                            random,
                            Math.sqrt(2.0 / fan),
                            manager,
                            new Shape(conv.out(), conv.in(), conv.kernel(), conv.kernel())));
            float gamma = conv.name().matches(".*block.*\\.1") ? 0f : 1f;
            arrays.put(conv.name() + ".gamma", manager.full(new Shape(conv.out()), gamma));
            arrays.put(conv.name() + ".beta", manager.zeros(new Shape(conv.out())));
            arrays.put(conv.name() + ".mean", manager.zeros(new Shape(conv.out())));
            arrays.put(conv.name() + ".variance", manager.ones(new Shape(conv.out())));
        }
        heads.forEach((name, out) -> {
            arrays.put(
                    name + ".weight",
                    normal(
                            random,
                            Math.sqrt(1.0 / architecture.features()),
                            manager,
                            new Shape(out, architecture.features())));
            arrays.put(name + ".bias", manager.zeros(new Shape(out)));
        });
        return new Parameters(arrays);
    }

    private static NDArray normal(Random random, double deviation, NDManager manager, Shape shape) {
        float[] values = new float[(int) shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * deviation);
        }
        return manager.create(values, shape);
    }

    NDArray get(String name) {
        return arrays.get(name);
    }

    /** Whether a gradient goes to it; running means and variances are counted, not learnt. */
    static boolean isLearnt(String name) {
        return !name.endsWith(".mean") && !name.endsWith(".variance");
    }

    /** A copy in {@code manager}'s memory. */
    Parameters copy(NDManager manager) {
        Map<String, NDArray> copies = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            NDArray copy = manager.zeros(array.getShape());
            array.copyTo(copy);
            copies.put(name, copy);
        });
        return new Parameters(copies);
    }

    /** The same learnt arrays, but means and variances of their own. */
    Parameters withOwnStatistics(NDManager manager) {
        Map<String, NDArray> own = new LinkedHashMap<>(arrays);
        copy(manager).arrays().forEach((name, array) -> {
            if (isLearnt(name)) {
                array.close();
            } else {
                own.put(name, array);
            }
        });
        return new Parameters(own);
    }

    /** The same names, all zero. */
    Parameters zeros(NDManager manager) {
        Map<String, NDArray> zeros = new LinkedHashMap<>();
        arrays.forEach((name, array) -> zeros.put(name, manager.zeros(array.getShape())));
        return new Parameters(zeros);
    }
}
