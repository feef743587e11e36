package org.perceptory.learning.image;

/** The kinds of file that are read as pictures. */
enum PictureFormat {
    JPEG,
    /** Four inks, 0 for none; Adobe's programs, which most of such files are from, write 255 for none and say so. */
    PLAIN_CMYK_JPEG,
    PNG,
    GIF,
    BMP,
    WEBP
}
