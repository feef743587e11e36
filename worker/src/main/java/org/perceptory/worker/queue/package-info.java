/**
 * Takes turns off the queue, runs one job at a time in each slot, and writes down how it ended. What a job does it
 * knows as {@link org.perceptory.worker.queue.Work} only. The other rooms of the worker look here for whether they are
 * to go on ({@link org.perceptory.worker.queue.RunControl}) and for how much of the machine they may take; this room
 * calls none of them.
 */
package org.perceptory.worker.queue;
