/**
 * Reading, changing and writing ONNX graphs, on Tribuo's protocol-buffer classes. Called by {@code learning.modelfile}
 * and by whoever makes a backbone; knows nothing of heads or pictures.
 */
package org.perceptory.learning.onnx;
