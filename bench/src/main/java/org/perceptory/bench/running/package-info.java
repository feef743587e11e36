/**
 * The packaged application in a process of its own: started on an empty database, asked over HTTP, its times and its
 * memory read from outside.
 */
package org.perceptory.bench.running;
