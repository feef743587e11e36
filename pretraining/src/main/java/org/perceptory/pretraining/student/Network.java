package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import java.util.ArrayList;
import java.util.List;

/** The student's forward pass. */
record Network(Architecture architecture, Parameters parameters, Precision precision) {
  /** Pixels are centred and scaled by these before the first convolution. */
  static final float MIDDLE = 127.5f;
  static final float SCALE = 1 / 64f;
  /** Added to the variance of batch normalisation. */
  static final float EPSILON = 1e-5f;
  private static final float KEPT = 0.95f;

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
   * @param pictures uint8 [n][side][side][3]
   * @param training whether batch normalisation uses the batch, and counts it, or what was counted
   */
  Maps forward(NDArray pictures, boolean training) {
    // The transposed view keeps the channels innermost in memory, which the convolutions are faster with.
    NDArray x = pictures.toType(DataType.FLOAT32, false).sub(MIDDLE).mul(SCALE).transpose(0, 3, 1, 2);
    x = precision.narrow(x);
    List<NDArray> stages = new ArrayList<>();
    for (int stage = 0; stage < architecture.widths().size(); stage++) {
      for (Architecture.Convolution entry : architecture.entry(stage)) {
        x = Activation.relu(convolve(entry, x, training));
      }
      for (int block = 0; block < architecture.blocks().get(stage); block++) {
        List<Architecture.Convolution> pair = architecture.block(stage, block);
        NDArray inner = Activation.relu(convolve(pair.get(0), x, training));
        x = Activation.relu(convolve(pair.get(1), inner, training).add(x));
      }
      stages.add(x);
    }
    return new Maps(stages, precision.widen(Activation.relu(convolve(architecture.last(), x, training))));
  }

  private NDArray convolve(Architecture.Convolution conv, NDArray x, boolean training) {
    long pad = conv.kernel() / 2;
    NDArray weight = precision.narrow(parameters.get(conv.name() + ".weight"));
    if (precision != Precision.FULL) {
      weight.attach(x.getManager());
    }
    NDArray y = Conv2d.conv2d(x, weight, null,
        new Shape(conv.stride(), conv.stride()), new Shape(pad, pad)).singletonOrThrow();
    return BatchNorm.batchNorm(y, parameters.get(conv.name() + ".mean"), parameters.get(conv.name() + ".variance"),
        parameters.get(conv.name() + ".gamma"), parameters.get(conv.name() + ".beta"), 1,
        KEPT, EPSILON, training).singletonOrThrow();
  }

  /** A linear map of the pooled features: [n][features] to [n][out]. */
  NDArray head(String name, NDArray pooled) {
    return pooled.matMul(parameters.get(name + ".weight").transpose()).add(parameters.get(name + ".bias"));
  }
}
