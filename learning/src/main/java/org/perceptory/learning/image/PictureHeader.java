package org.perceptory.learning.image;

/**
 * What a file says of its picture before any pixel is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation how to turn it upright
 * @param file what to give to the decoder: the file, or the file without what a decoder may stumble over
 */
record PictureHeader(long width, long height, Orientation orientation, byte[] file) {}
