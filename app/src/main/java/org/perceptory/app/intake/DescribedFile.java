package org.perceptory.app.intake;

/**
 * What a project that was taken along says of one of its files.
 *
 * @param name as it was brought at first
 * @param burst what was captured in one go has the same one here; any text
 * @param heldOut put aside as a test
 */
record DescribedFile(String name, String burst, boolean heldOut) {}
