/** The groups of figures, a class each. */
package org.perceptory.bench.groups;
