package org.perceptory.learning.sound;

/**
 * Colours from quiet to loud, dark blue over green to light yellow, that seem to differ as much as they do: a straight
 * line of lightness through Oklab (Ottosson, A perceptual color space for image processing, 2020). Loudness can be told
 * by lightness alone, and no colour is as dark or as light as a page.
 */
final class HeatColours {
    static final int COUNT = 256;

    private HeatColours() {}

    /** {@code [256][3]}, sRGB, as one array. */
    static byte[] palette() {
        byte[] palette = new byte[3 * COUNT];
        for (int i = 0; i < COUNT; i++) {
            double t = i / (COUNT - 1.0);
            double lightness = 0.22 + 0.72 * t;
            double hue = Math.toRadians(290 - 185 * t);
            double chroma = 0.09 + 0.06 * t * t;
            srgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue), palette, 3 * i);
        }
        return palette;
    }

    private static void srgb(double lightness, double a, double b, byte[] into, int at) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        into[at] = encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        into[at + 1] = encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        into[at + 2] = encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /** IEC 61966-2-1. */
    private static byte encoded(double linear) {
        double inside = Math.clamp(linear, 0, 1);
        double value = inside <= 0.0031308 ? 12.92 * inside : 1.055 * Math.pow(inside, 1 / 2.4) - 0.055;
        return (byte) Math.round(255 * value);
    }
}
