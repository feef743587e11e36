/**
 * Pictures as people bring them, made into pictures as Perceptory keeps them:
 * {@link org.perceptory.learning.image.ImageIntake} at the border, {@link org.perceptory.learning.image.ImageDecoder}
 * for what is stored already. May be called from anywhere; knows nothing of who uploads or where it is kept.
 *
 * <h2>How the stored form was chosen</h2>
 *
 * Measured on 80 photographs of 224 × 299 pixels with the first built-in backbone, which looks at 128 × 128. The drift
 * is 1 − cosine between the embeddings of the original and of what was stored; two different photographs are 0.315
 * apart.
 *
 * <pre>
 * short side  quality  bytes   drift
 *   128        0.92     5,508  0.0096
 *   144        0.92     6,461  0.0156
 *   160        0.92     7,681  0.0130
 *   192        0.75     5,527  0.0178
 *   192        0.85     7,288  0.0119
 *   192        0.92     9,951  0.0096
 *   192        0.95    13,017  0.0092
 *   224        0.75     8,863  0.0079   not resized
 *   224        0.92    12,986  0.0012   not resized
 * </pre>
 *
 * From 0.92 on, resizing drifts more than compressing does, and a higher quality buys bytes only. So the side is that
 * of the camera's squares, 320 pixels, which then are never resized, and which larger backbones can use, too.
 *
 * <h2>How the decoder was chosen</h2>
 *
 * Processor time to decode one of these photographs (67,000 pixels) on one core: straight into red-green-blue order
 * 0.49 ms; read as Java's own type, then swapped 0.60; TwelveMonkeys 0.65; {@code ImageIO.read} with its file cache
 * 0.81. Reading luma and chroma without converting them takes 0.46 and leaves the conversion to be done. Keeping a
 * reader between pictures saves nothing. Encoding takes 1.1 ms.
 *
 * <p>A JPEG of more than 40 megapixels is read at an eighth of its size, from what the file holds anyway: 200
 * megapixels of flat colours take 0.17 s and 19 MB, a photograph of 12 that is decoded in full 0.08 s and 19 MB.
 */
package org.perceptory.learning.image;
