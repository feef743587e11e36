package org.perceptory.learning.sound;

/** A sound as a picture: time from left to right, pitch from below, the louder the lighter. */
public final class SpectrogramPicture {
    /** Decibels from the darkest to the lightest. */
    private static final double RANGE = 60;

    /** Decibels of full scale that are light at least, so that a quiet room does not look like a storm. */
    private static final double QUIET = -50;

    private static final byte[] PALETTE = HeatColours.palette();

    private SpectrogramPicture() {}

    /**
     * @param width in pixels, at least 1: over all of the sound, however long
     * @param height in pixels, at least 1: 60 Hz to 8 kHz, even on the mel scale
     * @return a PNG, the same for the same sound
     */
    public static byte[] png(Waveform sound, int width, int height) {
        double[][] power = MelSpectrogram.power(sound, width, height);
        double top = QUIET;
        for (double[] frame : power) {
            for (double band : frame) {
                top = Math.max(top, MelSpectrogram.decibels(band));
            }
        }
        byte[][] pixels = new byte[height][width];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                double level = 1 + (MelSpectrogram.decibels(power[x][height - 1 - y]) - top) / RANGE;
                pixels[y][x] = (byte) Math.round(Math.clamp(level, 0, 1) * (HeatColours.COUNT - 1));
            }
        }
        return IndexedPng.encode(pixels, PALETTE);
    }
}
