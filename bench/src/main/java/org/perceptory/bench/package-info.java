/**
 * Measures what Perceptory promises and prints a line a figure. Nobody calls it but {@code ./lab bench}; it asks the
 * packaged application from outside, as people's browsers do, and looks into its database for the times.
 */
package org.perceptory.bench;
