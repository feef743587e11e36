package org.perceptory.learning.image;

import java.nio.charset.StandardCharsets;

/** Reading numbers and four-letter names out of a file that may end anywhere. */
record Bytes(byte[] data) {

  int length() {
    return data.length;
  }

  boolean has(long offset, long count) {
    return offset >= 0 && count >= 0 && offset + count <= data.length;
  }

  int u8(int offset) {
    require(offset, 1);
    return data[offset] & 0xff;
  }

  int u16(int offset) {
    return u8(offset) << 8 | u8(offset + 1);
  }

  int u16LittleEndian(int offset) {
    return u8(offset + 1) << 8 | u8(offset);
  }

  int u24LittleEndian(int offset) {
    return u8(offset + 2) << 16 | u16LittleEndian(offset);
  }

  long u32(int offset) {
    return (long) u16(offset) << 16 | u16(offset + 2);
  }

  long u32LittleEndian(int offset) {
    return (long) u16LittleEndian(offset + 2) << 16 | u16LittleEndian(offset);
  }

  /** As Latin-1. */
  String text(int offset, int count) {
    require(offset, count);
    return new String(data, offset, count, StandardCharsets.ISO_8859_1);
  }

  /** Whether these Latin-1 characters stand here. */
  boolean says(int offset, String text) {
    return has(offset, text.length()) && text.equals(text(offset, text.length()));
  }

  /** @throws RefusedImageException {@link ImageRefusal#TRUNCATED} */
  private void require(int offset, int count) {
    if (!has(offset, count)) {
      throw new RefusedImageException(ImageRefusal.TRUNCATED);
    }
  }
}
