package org.perceptory.learning.sound;

/**
 * One second of a recording as it is kept.
 *
 * @param wav the file to store, see {@link StoredSound}; not copied, so not to be changed
 * @param hash what it sounds like: seconds whose hashes differ in few bits are near-duplicates, as with pictures
 * @param startMillis where it lay in the recording, in ms
 */
public record AcceptedSecond(byte[] wav, long hash, int startMillis) {}
