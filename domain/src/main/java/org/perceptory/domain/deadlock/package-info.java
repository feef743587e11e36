/**
 * What keeps transactions from waiting for each other, and what is done where they do all the same. Every transaction
 * locks in one order: the person whose jobs or projects it ends or whose limits it counts for, the project, its jobs,
 * its samples, then blobs by their SHA-256. For every room that writes; calls none.
 */
package org.perceptory.domain.deadlock;
