package org.perceptory.domain.sample;

import java.util.UUID;

/**
 * A sample on its way in, accepted and re-encoded by the intake.
 *
 * @param id chosen by the client
 * @param burst what was captured or uploaded in one go
 * @param content the stored bytes
 * @param hash 64-bit perceptual hash
 * @param name the file's name, or empty
 * @param heldOut put aside as a test: never learnt from
 */
public record NewSample(
        UUID id,
        UUID project,
        UUID label,
        UUID burst,
        byte[] content,
        Extent extent,
        long hash,
        String name,
        boolean heldOut) {

    /** To be learnt from. */
    public NewSample(
            UUID id, UUID project, UUID label, UUID burst, byte[] content, Extent extent, long hash, String name) {
        this(id, project, label, burst, content, extent, hash, name, false);
    }
}
