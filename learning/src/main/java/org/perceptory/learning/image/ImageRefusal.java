package org.perceptory.learning.image;

/** Why a file was not taken as a picture. */
public enum ImageRefusal {
    /** A file of zero bytes. */
    EMPTY,
    /** Not a picture, whatever its name says: text, HTML, SVG, PDF, a zip, a sound, noise. */
    NOT_AN_IMAGE,
    /** A HEIC or HEIF photograph, as iPhones take them by default: it has to be saved as JPEG first. */
    HEIC,
    /** An AVIF picture: it has to be saved as JPEG or PNG first. */
    AVIF,
    /** A film. */
    VIDEO,
    /**
     * A picture of a kind or with a feature that is not read; figures: its name, such as {@code TIFF} or {@code JPEG,
     * lossless}.
     */
    UNSUPPORTED,
    /** The end of the file is missing, as after a broken download. */
    TRUNCATED,
    /** The file begins as a picture but cannot be decoded. */
    DAMAGED,
    /** Figures: bytes of the file, bytes allowed. */
    TOO_MANY_BYTES,
    /** Figures: width and height in pixels, pixels allowed, pixels allowed for one side. */
    TOO_MANY_PIXELS,
    /** Figures: width and height in pixels, the fewest that a side may have. */
    TOO_SMALL
}
