package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import java.util.ArrayList;
import java.util.List;

/** The student's forward pass. */
record StudentNetwork(Architecture architecture, Parameters parameters, Precision precision) {
    /** Pixels are centred and scaled by these before the first convolution. */
    static final float MIDDLE = 127.5f;

    static final float SCALE = 1 / 64f;

    /**
     * What a batch leaves behind.
     *
     * @param stages [n][width][h][w] of each stage
     * @param features [n][features][h][w] of the 1×1 convolution
     */
    record Maps(List<NDArray> stages, NDArray features) {}

    /** The mean over height and width: [n][channels]. */
    static NDArray pooled(NDArray map) {
        return map.mean(new int[] {3}).mean(new int[] {2});
    }

    /**
     * Runs the network.
     *
     * @param pictures [n][height][width][channels], 0 to 255
     */
    Maps forward(NDArray pictures, Normalisation normalisation) {
        // The transposed view keeps the channels innermost in memory, which the convolutions are faster with.
        NDArray x =
                pictures.toType(DataType.FLOAT32, false).sub(MIDDLE).mul(SCALE).transpose(0, 3, 1, 2);
        x = precision.narrow(x);
        for (Architecture.Convolution conv : architecture.stem()) {
            x = Activation.relu(convolve(conv, x, normalisation));
        }
        List<NDArray> stages = new ArrayList<>();
        for (int stage = 0; stage < architecture.widths().size(); stage++) {
            for (int block = 0; block < architecture.blocks().get(stage); block++) {
                x = pass(architecture.block(stage, block), x, normalisation);
            }
            stages.add(x);
        }
        NDArray features = Activation.relu(convolve(architecture.last(), x, normalisation));
        return new Maps(stages, precision.widen(features));
    }

    private NDArray pass(Architecture.Block block, NDArray x, Normalisation normalisation) {
        NDArray inner = Activation.relu(convolve(block.first(), x, normalisation));
        NDArray outer = convolve(block.second(), inner, normalisation);
        NDArray past = block.shortcut()
                .map(shortcut -> convolve(shortcut, x, normalisation))
                .orElse(x);
        return Activation.relu(outer.add(past));
    }

    private NDArray convolve(Architecture.Convolution conv, NDArray x, Normalisation normalisation) {
        long pad = conv.kernel() / 2;
        NDArray weight = precision.narrow(parameters.get(conv.name() + ".weight"));
        if (precision != Precision.FULL) {
            weight.attach(x.getManager());
        }
        NDArray y = Conv2d.conv2d(x, weight, null, new Shape(conv.stride(), conv.stride()), new Shape(pad, pad))
                .singletonOrThrow();
        return normalisation.apply(conv.name(), y, parameters);
    }

    /** A linear map of the pooled features: [n][features] to [n][out]. */
    NDArray head(String name, NDArray pooled) {
        return pooled.matMul(parameters.get(name + ".weight").transpose()).add(parameters.get(name + ".bias"));
    }
}
