package org.perceptory.pretraining.student;

import ai.djl.ndarray.NDArray;

/** In what numbers the convolutions are computed. Weights, normalisation and losses are always float32. */
interface Precision {
    /** Float32 throughout. */
    Precision FULL = new Precision() {
        @Override
        public NDArray narrow(NDArray array) {
            return array;
        }

        @Override
        public NDArray widen(NDArray array) {
            return array;
        }
    };

    /** From float32 to what the convolutions use; gradients flow through. */
    NDArray narrow(NDArray array);

    /** Back to float32; gradients flow through. */
    NDArray widen(NDArray array);
}
