/**
 * Linear systems, for what is fitted in closed form: the few-shot protocol's classifiers, a widened student's heads.
 */
package org.perceptory.pretraining.algebra;
