package org.perceptory.domain.submission;

import java.util.UUID;

/**
 * A sample of the hidden test set that a handed-in model got wrong, as it was when it was tried.
 *
 * @param sample of the hidden test set; it may be gone since
 * @param actual the name of its class
 * @param predicted the name of the class that it was taken for
 * @param probability that the model gave to that, 0 to 1
 */
public record HiddenMistake(UUID sample, String actual, String predicted, double probability) {}
