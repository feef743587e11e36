/**
 * Linear systems, for what is fitted in closed form: the few-shot protocol's classifiers, a widened student's heads.
 * Called by {@code evaluation} and {@code student}; knows numbers only.
 */
package org.perceptory.pretraining.algebra;
