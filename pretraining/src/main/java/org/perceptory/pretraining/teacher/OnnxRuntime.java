package org.perceptory.pretraining.teacher;

import ai.djl.engine.Engine;
import ai.onnxruntime.OrtEnvironment;

/** The one environment of ONNX Runtime in this process. */
public final class OnnxRuntime {
    private OnnxRuntime() {}

    /** DJL refuses an environment that it has not made itself, so it makes it. */
    public static OrtEnvironment environment() {
        Engine.getEngine("OnnxRuntime");
        return OrtEnvironment.getEnvironment();
    }
}
