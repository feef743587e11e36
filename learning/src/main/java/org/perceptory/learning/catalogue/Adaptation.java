package org.perceptory.learning.catalogue;

import java.util.Optional;
import org.perceptory.learning.onnx.PreprocessingGraph.Channels;
import org.perceptory.learning.onnx.PreprocessingGraph.Layout;

/** What must be known of an ordinary classifier to make a backbone of it. */
public sealed interface Adaptation {

    /** The classifier's output from which the way back to the embedding is sought; the first where it is not said. */
    Optional<String> output();

    /**
     * It looks at pixels.
     *
     * @param layout in which order its input lies
     * @param side width and height of that input, in pixels
     * @param channels what it wants of each pixel
     */
    record Pixels(Optional<String> output, Layout layout, int side, Channels channels) implements Adaptation {}

    /**
     * It listens to patches of YAMNet's log-mel spectrogram, [N,1,frames,64].
     *
     * @param hop frames from one patch to the next
     */
    record Patches(Optional<String> output, int hop) implements Adaptation {}
}
