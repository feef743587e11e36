package org.perceptory.learning.image;

/** The kinds of file that are read as pictures. */
enum PictureFormat {
  JPEG,
  PNG,
  GIF,
  BMP,
  WEBP
}
