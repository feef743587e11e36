/**
 * Pictures as people bring them, made into pictures as Perceptory keeps them: {@link
 * org.perceptory.learning.image.ImageIntake} at the border, {@link org.perceptory.learning.image.ImageDecoder}
 * for what is stored already. May be called from anywhere; knows nothing of who uploads or where it is kept.
 */
package org.perceptory.learning.image;
