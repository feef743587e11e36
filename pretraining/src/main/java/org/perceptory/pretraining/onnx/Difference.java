package org.perceptory.pretraining.onnx;

import java.util.List;
import org.perceptory.learning.backbone.Backbone;
import org.perceptory.learning.backbone.Embedded;
import org.perceptory.learning.backbone.Heard;
import org.perceptory.learning.backbone.Output;
import org.perceptory.learning.image.RgbImage;
import org.perceptory.pretraining.pool.Square;

/**
 * How far a backbone's file is from what it should compute, as largest absolute differences.
 *
 * @param embedding between the file's embeddings and those expected
 * @param beside of pictures between the means of the file's feature maps and its embeddings, of sounds between its
 *     spectrograms and those of the front end by itself
 */
public record Difference(double embedding, double beside) {

    /** Compares on pictures of the network's own size, for which pre-processing changes nothing but the scale. */
    public static Difference ofPictures(Backbone backbone, List<Square> pictures, float[][] expected) {
        List<Embedded> found = backbone.embedWithFeatures(pictures.stream()
                .map(picture -> new RgbImage(picture.side(), picture.side(), picture.rgb()))
                .toList());
        double embedding = 0;
        double features = 0;
        for (int i = 0; i < expected.length; i++) {
            float[] vector = found.get(i).embedding();
            embedding = Math.max(embedding, largest(vector, expected[i]));
            for (int d = 0; d < vector.length; d++) {
                features = Math.max(features, Math.abs(vector[d] - mean(found.get(i), d)));
            }
        }
        return new Difference(embedding, features);
    }

    /** Compares on sounds of one length. */
    public static Difference ofSounds(
            Backbone backbone, List<float[]> sounds, float[][] expected, Output spectrograms) {
        List<Heard> found = backbone.embedWithSpectrogram(sounds);
        double embedding = 0;
        double spectrogram = 0;
        for (int i = 0; i < expected.length; i++) {
            embedding = Math.max(embedding, largest(found.get(i).embedding(), expected[i]));
            spectrogram =
                    Math.max(spectrogram, largest(found.get(i).spectrogram().values(), spectrograms.row(i)));
        }
        return new Difference(embedding, spectrogram);
    }

    private static double largest(float[] found, float[] expected) {
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(found[i] - expected[i]));
        }
        return largest;
    }

    private static double mean(Embedded embedded, int channel) {
        int cells = embedded.features().height() * embedded.features().width();
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += embedded.features().values()[channel * cells + i];
        }
        return sum / cells;
    }
}
