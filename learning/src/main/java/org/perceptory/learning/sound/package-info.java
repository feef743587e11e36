/**
 * Sounds as people bring them, made into sounds as Perceptory keeps them:
 * {@link org.perceptory.learning.sound.SoundIntake} at the border, {@link org.perceptory.learning.sound.StoredSound}
 * for what is stored already, {@link org.perceptory.learning.sound.SpectrogramPicture} to look at it. May be called
 * from anywhere; knows nothing of who uploads or where it is kept.
 *
 * <p>A sample is one second: 16,000 samples of 16 bits, mono, as a WAV of 32,044 bytes. Only WAV and AIFF are read
 * here, by few lines that trust nothing; what else there is, browsers decode before they send it. A file's
 * {@code Layout} says how its samples lie, {@code Frames} are the samples, a {@code Recording} is what is heard of
 * them.
 *
 * <h2>What it costs</h2>
 *
 * Processor time on one core of the machine on which this was written: a minute of stereo at 48 kHz, 0.25 s, half of it
 * resampling; a picture of 160 × 120 pixels, 5 ms, of 3 kB.
 */
package org.perceptory.learning.sound;
