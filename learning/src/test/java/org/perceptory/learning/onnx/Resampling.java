package org.perceptory.learning.onnx;

import org.perceptory.learning.image.RgbImage;

/** Cutting out the centre square and resizing it by triangles that widen as the picture shrinks, written out. */
final class Resampling {

    private Resampling() {}

    /** {@code [side][side][3]}, 0–255. */
    static float[] square(RgbImage image, int side) {
        int edge = Math.min(image.width(), image.height());
        int left = (image.width() - edge) / 2;
        int top = (image.height() - edge) / 2;
        float[] resized = new float[side * side * 3];
        for (int y = 0; y < side; y++) {
            double[] rows = weights(y, side, edge);
            for (int x = 0; x < side; x++) {
                double[] columns = weights(x, side, edge);
                for (int c = 0; c < 3; c++) {
                    resized[(y * side + x) * 3 + c] = mean(image, left, top, rows, columns, c);
                }
            }
        }
        return resized;
    }

    private static float mean(RgbImage image, int left, int top, double[] rows, double[] columns, int channel) {
        double sum = 0;
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; rows[y] > 0 && x < columns.length; x++) {
                int pixel = ((top + y) * image.width() + left + x) * 3 + channel;
                sum += rows[y] * columns[x] * (image.rgb()[pixel] & 0xff);
            }
        }
        return (float) sum;
    }

    /** How much each of {@code from} pixels counts in one of {@code to}; the outermost go on beyond the border. */
    private static double[] weights(int index, int to, int from) {
        double ratio = (double) from / to;
        double reach = Math.max(1, ratio);
        double centre = (index + 0.5) * ratio - 0.5;
        double[] weights = new double[from];
        double sum = 0;
        for (int i = (int) Math.floor(centre - reach); i <= centre + reach; i++) {
            double weight = Math.max(0, 1 - Math.abs(i - centre) / reach);
            weights[Math.clamp(i, 0, from - 1)] += weight;
            sum += weight;
        }
        for (int i = 0; i < from; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
