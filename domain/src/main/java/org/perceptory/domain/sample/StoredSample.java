package org.perceptory.domain.sample;

import org.perceptory.domain.project.Modality;

/**
 * A sample's bytes.
 *
 * @param content a JPEG, or a WAV file of one second
 */
public record StoredSample(Modality modality, byte[] content) {}
