/**
 * The model file that people take away: one ONNX graph from the picture to the probabilities, made of backbone and
 * head, described in its own metadata, and compared with what Java computes before it is offered. Open to all modules.
 */
package org.perceptory.learning.modelfile;
