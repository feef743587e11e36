package org.perceptory.pretraining.pool;

/**
 * A square part of a picture, in pixels of that picture.
 *
 * @param left distance from the left edge
 * @param top distance from the upper edge
 * @param side width and height
 * @param mirrored whether left and right change places
 */
public record Crop(float left, float top, float side, boolean mirrored) {

    /**
     * The part resized with a triangle filter as wide as the scale (bilinear with antialiasing).
     *
     * @return [target][target][3], 0 to 255
     */
    public float[] resize(Square picture, int target) {
        Taps columns = Taps.of(left, side, picture.side(), target, mirrored);
        Taps rows = Taps.of(top, side, picture.side(), target, false);
        return rows.down(columns.across(picture), target);
    }

    /** For each target position the first source position and the weights from there. */
    private record Taps(int[] first, float[][] weights) {

        static Taps of(float start, float length, int size, int target, boolean reversed) {
            int[] first = new int[target];
            float[][] weights = new float[target][];
            float scale = length / target;
            float support = Math.max(1, scale);
            for (int i = 0; i < target; i++) {
                float centre = start + (i + 0.5f) * scale - 0.5f;
                int low = Math.clamp((int) Math.ceil(centre - support), 0, size - 1);
                int high = Math.clamp((int) Math.floor(centre + support), low, size - 1);
                float[] w = new float[high - low + 1];
                float sum = 0;
                for (int k = 0; k < w.length; k++) {
                    w[k] = Math.max(1e-6f, 1 - Math.abs(low + k - centre) / support);
                    sum += w[k];
                }
                for (int k = 0; k < w.length; k++) {
                    w[k] /= sum;
                }
                int at = reversed ? target - 1 - i : i;
                first[at] = low;
                weights[at] = w;
            }
            return new Taps(first, weights);
        }

        /** [side][side][3] bytes to [side][target][3]. */
        float[] across(Square picture) {
            int target = first.length;
            int side = picture.side();
            byte[] rgb = picture.rgb();
            float[] out = new float[side * target * 3];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < target; x++) {
                    float[] w = weights[x];
                    float r = 0;
                    float g = 0;
                    float b = 0;
                    int from = (y * side + first[x]) * 3;
                    for (float weight : w) {
                        r += weight * (rgb[from] & 255);
                        g += weight * (rgb[from + 1] & 255);
                        b += weight * (rgb[from + 2] & 255);
                        from += 3;
                    }
                    int to = (y * target + x) * 3;
                    out[to] = r;
                    out[to + 1] = g;
                    out[to + 2] = b;
                }
            }
            return out;
        }

        /** [side][target][3] to [target][target][3]. */
        float[] down(float[] in, int target) {
            int row = target * 3;
            float[] out = new float[target * row];
            for (int y = 0; y < target; y++) {
                for (int k = 0; k < weights[y].length; k++) {
                    float weight = weights[y][k];
                    int from = (first[y] + k) * row;
                    int to = y * row;
                    for (int x = 0; x < row; x++) {
                        out[to + x] += weight * in[from + x];
                    }
                }
            }
            return out;
        }
    }
}
