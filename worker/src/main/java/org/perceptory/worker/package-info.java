/**
 * Takes jobs off the queue and does them: read, embed, train, judge, assemble. The same beans run inside the app and as
 * a service of their own; {@code perceptory.worker.embedded} switches them. Rooms: {@code queue} takes turns,
 * {@code job} does what a job asks for with {@code embedding}, {@code training} and {@code hiddentest};
 * {@code backbone} keeps the networks.
 */
package org.perceptory.worker;
