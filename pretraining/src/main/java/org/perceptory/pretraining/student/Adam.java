package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * AdamW (Loshchilov and Hutter 2019).
 *
 * @param mean running mean of the gradients
 * @param variance running mean of their squares
 * @param decay how much of a weight, times the learning rate, is taken away at each step
 */
record Adam(Parameters mean, Parameters variance, float decay) {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;

  /**
   * Changes the parameters against their gradients and clears these.
   *
   * @param step counts from 1
   * @param part what the gradients are multiplied by first
   */
  void update(Parameters parameters, long step, double learningRate, float part) {
    double corrected = learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step));
    parameters.arrays().forEach((name, array) -> {
      if (Parameters.isLearnt(name)) {
        NDArray gradient = array.getGradient();
        float shrink = name.endsWith(".weight") ? decay : 0f;
        array.getNDArrayInternal().adamUpdate(
            new NDList(array, gradient, mean.get(name), variance.get(name)), new NDList(array),
            (float) learningRate, (float) corrected, shrink, part, -1f, BETA1, BETA2, 1e-8f, true, true);
        gradient.muli(0);
        gradient.close();
      }
    });
  }
}
