package org.perceptory.learning.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What the catalogue knows of one pre-trained network.
 *
 * @param id name that stays when the network is improved, such as {@code perceptory-image}
 * @param version counts up with each improvement; embeddings of two versions do not mix
 * @param modality what it looks at
 * @param sha256 of the ONNX file, lower-case hexadecimal: its identity everywhere
 * @param bytes size of the file
 * @param embeddingSize length of an embedding
 * @param input the graph's input in words, such as {@code image uint8 [N,H,W,3] RGB}
 * @param licence SPDX identifier
 * @param card what it was trained on, how well it does, what it is not for
 */
public record BackboneEntry(
    String id,
    int version,
    Modality modality,
    String sha256,
    long bytes,
    int embeddingSize,
    String input,
    String licence,
    String card) {

  /** The whole ONNX file. */
  public byte[] read() {
    try (InputStream file = open()) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The ONNX file as a stream; the caller closes it. */
  public InputStream open() {
    String name = id + "-" + version + ".onnx";
    InputStream file = BackboneEntry.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException("The class path lacks the backbone " + name);
    }
    return file;
  }
}
