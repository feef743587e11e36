package org.perceptory.app.intake;

import java.util.UUID;

/**
 * A picture or a recording on its way in: what is said of it beside its bytes.
 *
 * @param id chosen by the client; sent again, it changes nothing
 * @param burst what was captured in one go; of a recording its id
 * @param name the file's, or empty
 * @param heldOut put aside as a test: never learnt from
 */
public record ArrivingSample(UUID project, UUID label, UUID id, UUID burst, String name, boolean heldOut) {}
