package org.perceptory.learning.image;

/**
 * A picture as it is kept: upright, sRGB, nothing of the camera's left in it.
 *
 * @param jpeg the file to store; not copied, so not to be changed
 * @param width of the stored picture in pixels
 * @param height of the stored picture in pixels
 * @param hash what it looks like, for {@link PerceptualHash#distance}
 */
public record AcceptedImage(byte[] jpeg, int width, int height, long hash) {}
