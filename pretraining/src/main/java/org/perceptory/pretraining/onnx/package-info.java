/**
 * The student as an ONNX backbone, and the proof that it computes what PyTorch computes.
 *
 * <p>What surrounds every backbone, pre-processing in front and feature map behind, comes from {@code learning.onnx}.
 * Called by the stages.
 */
package org.perceptory.pretraining.onnx;
