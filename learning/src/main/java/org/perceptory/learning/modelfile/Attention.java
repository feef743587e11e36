package org.perceptory.learning.modelfile;

import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.FeatureMap;
import org.perceptory.learning.head.Head;
import org.perceptory.learning.head.Layer;

/**
 * Which places of a picture speak for a class: class activation maps (Zhou et al., "Learning Deep Features for
 * Discriminative Localization", 2016). For class k, features F, embedding e and place p:
 *
 * <pre>
 * A_k[p] = scale / ‖e‖₂ · Σ_d W[k,d] F[d,p]
 * </pre>
 *
 * As the mean of F over the places is e, the mean of A_k and the bias b_k add up to the logit: the map is exact, not an
 * estimate. With a hidden layer the head is linear wherever the same hidden units are on, so that the same holds with W
 * = W_output · diag(on) · W_hidden and b = W_output · diag(on) · b_hidden + b_output, "on" being the units that the
 * whole picture switches on.
 *
 * @param height of the grid
 * @param width of the grid
 * @param maps {@code [K][height * width]}
 * @param bias {@code [K]}: what each logit has regardless of any place
 */
public record Attention(int height, int width, float[][] maps, float[] bias) {

    public static Attention of(Head head, Embedded picture) {
        Layer linear = head.hasHiddenLayer() ? linear(head, picture.embedding()) : head.output();
        float factor = head.factor(picture.embedding());
        FeatureMap features = picture.features();
        float[][] maps = new float[head.classes()][];
        for (int k = 0; k < maps.length; k++) {
            maps[k] = map(linear, k, factor, features);
        }
        return new Attention(features.height(), features.width(), maps, linear.bias());
    }

    private static float[] map(Layer linear, int k, float factor, FeatureMap features) {
        float[] map = new float[features.height() * features.width()];
        for (int d = 0; d < features.channels(); d++) {
            float weight = factor * linear.weights()[k * linear.inputs() + d];
            for (int p = 0; p < map.length; p++) {
                map[p] += weight * features.values()[d * map.length + p];
            }
        }
        return map;
    }

    /** The one layer {@code [K][D]} that both layers amount to for this embedding. */
    private static Layer linear(Head head, float[] embedding) {
        Layer hidden = head.hidden();
        Layer output = head.output();
        float factor = head.factor(embedding);
        float[] weights = new float[output.outputs() * hidden.inputs()];
        float[] bias = output.bias().clone();
        for (int j = 0; j < hidden.outputs(); j++) {
            if (isOn(hidden, j, factor, embedding)) {
                add(hidden, j, output, weights, bias);
            }
        }
        return new Layer(hidden.inputs(), output.outputs(), weights, bias);
    }

    private static boolean isOn(Layer hidden, int j, float factor, float[] embedding) {
        float sum = hidden.bias()[j];
        for (int d = 0; d < embedding.length; d++) {
            sum += factor * hidden.weights()[j * hidden.inputs() + d] * embedding[d];
        }
        return sum > 0;
    }

    private static void add(Layer hidden, int j, Layer output, float[] weights, float[] bias) {
        for (int k = 0; k < output.outputs(); k++) {
            float weight = output.weights()[k * output.inputs() + j];
            bias[k] += weight * hidden.bias()[j];
            for (int d = 0; d < hidden.inputs(); d++) {
                weights[k * hidden.inputs() + d] += weight * hidden.weights()[j * hidden.inputs() + d];
            }
        }
    }
}
