/**
 * How good a backbone is: the few-shot protocol on labelled sets that nothing was trained on.
 *
 * <p>Called by the stage {@code evaluate}; knows networks only as things that embed pictures.
 */
package org.perceptory.pretraining.evaluation;
