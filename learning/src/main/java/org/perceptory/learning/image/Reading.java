package org.perceptory.learning.image;

import java.awt.Rectangle;

/**
 * What is read of a stored picture, and how large it becomes.
 *
 * @param region in pixels of the stored picture
 * @param every of how many rows and columns one is read; 1 for all of them
 * @param width of the result, at most that of what is read
 * @param height of the result, at most that of what is read
 */
record Reading(Rectangle region, int every, int width, int height) {
    /** Pixels of the shorter side that are kept; see {@code package-info} for how it was chosen. */
    static final int SIDE = 320;

    /** Pixels that are looked at as they are: a telephone's photograph of 12 megapixels. */
    static final int SEEN = 3 << 22;

    /** Pixels that are read to make fewer of them. */
    private static final int READ = 2 * SEEN;

    /** A longer side of more than this many shorter ones is cropped at its ends: networks look at the middle. */
    private static final int LONGEST = 4;

    /** How much finer than the result to read, so that leaving pixels out does not show in their means. */
    private static final int FINER = 4;

    /** Decides by the stored picture's size. */
    interface Choice {
        Reading of(int width, int height);
    }

    /** For a picture that is kept. */
    static Reading kept(int width, int height) {
        int longest = LONGEST * Math.min(width, height);
        int keptWidth = Math.min(width, longest);
        int keptHeight = Math.min(height, longest);
        Rectangle region = new Rectangle((width - keptWidth) / 2, (height - keptHeight) / 2, keptWidth, keptHeight);
        int shorter = Math.min(keptWidth, keptHeight);
        return scaled(region, Math.max(1, shorter / (FINER * SIDE)), (double) SIDE / shorter);
    }

    /** For a picture that is looked at once: all of it. */
    static Reading seen(int width, int height) {
        double pixels = (double) width * height;
        return scaled(
                new Rectangle(width, height), (int) Math.ceil(Math.sqrt(pixels / READ)), Math.sqrt(SEEN / pixels));
    }

    /** For a picture that is one part of another. */
    static Reading whole(int width, int height) {
        return new Reading(new Rectangle(width, height), 1, width, height);
    }

    private static Reading scaled(Rectangle region, int every, double factor) {
        double scale = Math.min(1, factor);
        return new Reading(region, every, side(region.width, every, scale), side(region.height, every, scale));
    }

    private static int side(int length, int every, double scale) {
        return Math.max(1, Math.min(Math.ceilDiv(length, every), (int) Math.round(scale * length)));
    }
}
