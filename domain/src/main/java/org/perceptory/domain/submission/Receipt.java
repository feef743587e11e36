package org.perceptory.domain.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perceptory.domain.blob.Sha256;

/**
 * Proves what was handed in and when: a text that names all of it, and the SHA-256 of that text's UTF-8. The text has
 * one line each for its version, activity, person, time (ISO 8601, UTC), model file (SHA-256 of the ONNX) and note
 * (SHA-256 of its UTF-8), and one for each sample (SHA-256 of what is stored of it) in ascending order; each line ends
 * with {@code \n}.
 *
 * @param model SHA-256 of the ONNX file
 * @param samples SHA-256 of each
 */
public record Receipt(UUID activity, UUID person, Instant time, String model, String note, List<String> samples) {
    public String text() {
        return """
        perceptory-receipt 1
        activity %s
        person %s
        time %s
        model %s
        note %s
        """.formatted(activity, person, time, model, Sha256.hex(note.getBytes(StandardCharsets.UTF_8)))
                + samples.stream()
                        .sorted()
                        .map(sample -> "sample " + sample + "\n")
                        .collect(Collectors.joining());
    }

    /** In hexadecimal. */
    public String hash() {
        return Sha256.hex(text().getBytes(StandardCharsets.UTF_8));
    }
}
