/**
 * Judging a classifier on samples that it has not seen: folds that keep bursts together, cross-validation, and the
 * figures made from it. Called by the worker; the values are shown by the app.
 */
package org.perceptory.learning.evaluation;
