/**
 * A linear map from a backbone's embedding to the teacher's classes, fitted by softmax regression and measured on
 * pictures that nothing was trained on. Called by the stage of the same name.
 */
package org.perceptory.pretraining.tags;
