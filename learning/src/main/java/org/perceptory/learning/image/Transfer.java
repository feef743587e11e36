package org.perceptory.learning.image;

/** How a number becomes light. Both are from 0 to 1. */
final class Transfer {
    private Transfer() {}

    /** IEC 61966-2-1. */
    static double fromSrgb(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** IEC 61966-2-1, backwards: from light to a number. */
    static double toSrgb(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** ITU-R BT.709, of television. */
    static double fromTelevision(double value) {
        return value < 0.081 ? value / 4.5 : Math.pow((value + 0.099) / 1.099, 1 / 0.45);
    }
}
