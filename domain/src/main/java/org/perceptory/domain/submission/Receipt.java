package org.perceptory.domain.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.perceptory.domain.blob.Sha256;

/**
 * The SHA-256 of six lines: activity, person, time, the SHA-256 of the model's ONNX file, the number of samples, and the
 * note. Whoever has these can compute it again, and nobody can change one of them afterwards unnoticed.
 */
final class Receipt {
  private Receipt() {}

  static String of(UUID activity, UUID person, Instant at, String onnxSha256, long samples, String note) {
    String text = String.join("\n", activity.toString(), person.toString(), at.toString(), onnxSha256, String.valueOf(samples), note);
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
