/** Measuring: how long learning takes by itself, without queue, database and pages. Not part of the tests. */
package org.perceptory.learning.bench;
