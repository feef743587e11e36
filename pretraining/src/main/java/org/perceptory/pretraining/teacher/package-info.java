/**
 * What the published network answers to views of the pictures: the student's targets, computed once and stored.
 *
 * <p>Filled by the stage {@code teach}, read by {@code train}.
 */
package org.perceptory.pretraining.teacher;
