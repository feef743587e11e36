/**
 * The pre-trained networks: which there are, and running them. A backbone takes {@code image} uint8 [N,H,W,3] of any
 * size, everything that happens to the pixels being part of its graph, and gives {@code embedding} [N,D] and
 * {@code features} [N,D,h,w], whose mean over the grid is the embedding. Open to all modules.
 */
package org.perceptory.learning.backbone;
