package org.perceptory.learning.image;

/** What the numbers of a picture mean. */
@FunctionalInterface
interface Colours {
    /** As browsers take the numbers of a file that says nothing. */
    Colours SRGB = picture -> picture;

    /** The same picture in sRGB's numbers; the same one where they are so already. */
    RgbImage toSrgb(RgbImage picture);
}
