/**
 * Takes jobs off the queue and does them: read, embed, train, judge, assemble. The same beans run inside
 * the app and as a service of their own; {@code perceptory.worker.embedded} switches them.
 */
package org.perceptory.worker;
