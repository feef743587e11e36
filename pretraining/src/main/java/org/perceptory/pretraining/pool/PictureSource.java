package org.perceptory.pretraining.pool;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Somewhere pictures lie as files: a folder, or a git repository without a work tree. */
public interface PictureSource {

  /** The names of all pictures, in an order that is the same each time. */
  List<String> names() throws IOException;

  /** Opens the bytes of {@code names}, one after the other, in that order. */
  PictureReader open(List<String> names) throws IOException;

  /** The state of the source, for the manifest: a commit, or the folder itself. */
  String revision() throws IOException;

  /** Hands out one picture's bytes after the other. */
  interface PictureReader extends AutoCloseable {
    /** The next picture's bytes; empty when the source no longer has it. */
    byte[] next() throws IOException;

    @Override
    void close() throws IOException;
  }

  /** Whether a file's name is that of a picture that the JDK decodes. */
  static boolean isPicture(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jpg") || lower.endsWith(".jpeg") || lower.endsWith(".png");
  }

  /** Reads exactly {@code length} bytes. */
  static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the source ended " + (length - bytes.length) + " bytes early");
    }
    return bytes;
  }
}
