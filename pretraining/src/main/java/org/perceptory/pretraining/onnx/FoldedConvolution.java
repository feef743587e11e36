package org.perceptory.pretraining.onnx;

import org.perceptory.pretraining.student.Architecture;
import org.perceptory.pretraining.student.Weights;

/**
 * A convolution that its batch normalisation has been multiplied into: γ (W x - μ) / √(σ² + ε) + β.
 *
 * @param weight [out][in][k][k]
 * @param bias [out]
 */
record FoldedConvolution(float[] weight, float[] bias) {

    static FoldedConvolution of(Architecture.Convolution conv, Weights weights) {
        float[] weight = weights.get(conv.name() + ".weight").clone();
        float[] gamma = weights.get(conv.name() + ".gamma");
        float[] beta = weights.get(conv.name() + ".beta");
        float[] mean = weights.get(conv.name() + ".mean");
        float[] variance = weights.get(conv.name() + ".variance");
        float[] bias = new float[conv.out()];
        int fan = conv.in() * conv.kernel() * conv.kernel();
        for (int o = 0; o < conv.out(); o++) {
            double factor = gamma[o] / Math.sqrt(variance[o] + Weights.EPSILON);
            bias[o] = (float) (beta[o] - mean[o] * factor);
            for (int i = o * fan; i < (o + 1) * fan; i++) {
                weight[i] = (float) (weight[i] * factor);
            }
        }
        return new FoldedConvolution(weight, bias);
    }
}
