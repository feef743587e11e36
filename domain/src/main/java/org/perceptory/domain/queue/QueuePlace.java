package org.perceptory.domain.queue;

import java.time.Duration;

/**
 * Where a waiting job stands.
 *
 * @param position 1 for the next to start
 * @param untilStart expected, from how long jobs took lately
 * @param untilDone expected, with the job itself
 */
public record QueuePlace(int position, Duration untilStart, Duration untilDone) {}
