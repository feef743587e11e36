/**
 * The pre-trained networks: which there are, and running them. Everything that happens to pixels or samples is part of
 * a backbone's graph. One for images takes {@code image} uint8 [N,H,W,3] of any size, and gives {@code embedding} [N,D]
 * and {@code features} [N,D,h,w], whose mean over the grid is the embedding. One for sounds takes {@code waveform}
 * float32 [N,T], -1 to 1, 16 kHz, one channel, of any length from a window's on, and gives {@code embedding} [N,D] and
 * {@code spectrogram} [N,frames,bands]. Open to all modules.
 */
package org.perceptory.learning.backbone;
