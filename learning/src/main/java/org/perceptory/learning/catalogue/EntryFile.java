package org.perceptory.learning.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.perceptory.learning.backbone.Medium;

/**
 * What is said of a network before it has been looked at. What is left open is found out; what is said is held to.
 *
 * @param sha256 of the file as it is published, lower-case hexadecimal
 * @param bytes of that file
 * @param embeddingSize of the backbone that it is or becomes
 * @param address where it can be fetched; SHA-256 and bytes are known then
 * @param adaptation how to make a backbone of it; missing where it is one
 */
public record EntryFile(
        String id,
        int version,
        Medium medium,
        String licence,
        String card,
        Optional<String> sha256,
        OptionalLong bytes,
        OptionalInt embeddingSize,
        Optional<URI> address,
        Optional<Adaptation> adaptation) {}
