package org.perceptory.learning.backbone;

/**
 * What a sound is made of, from moment to moment.
 *
 * @param frames one every 10 ms
 * @param bands from low to high, as wide as an ear's
 * @param values {@code [frames][bands]}, the natural logarithm of the magnitude; silence is -6.9
 */
public record Spectrogram(int frames, int bands, float[] values) {

    public Spectrogram {
        if (values.length != frames * bands) {
            throw new IllegalArgumentException(
                    "%d values are no %d x %d spectrogram".formatted(values.length, frames, bands));
        }
    }
}
