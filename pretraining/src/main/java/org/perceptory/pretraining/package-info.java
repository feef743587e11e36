/**
 * How the built-in backbones were made, a stage a class; {@code pretraining/stage} runs them. No part of any running
 * service: it calls {@code learning}, and nothing calls it.
 */
package org.perceptory.pretraining;
