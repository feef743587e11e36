package org.perceptory.learning.backbone;

import java.util.List;
import org.perceptory.learning.image.RgbImage;

/** A decoded sample, as a network takes it in. */
public sealed interface Percept {

    /** This one alone, as a graph is given it. */
    Input input();

    /** To be looked at. */
    record Picture(RgbImage image) implements Percept {
        @Override
        public Input input() {
            return Input.images(List.of(image));
        }
    }

    /**
     * To be listened to.
     *
     * @param waveform 16 kHz, one channel, -1 to 1; not copied, so not to be changed
     */
    record Sound(float[] waveform) implements Percept {
        @Override
        public Input input() {
            return Input.waveforms(List.of(waveform));
        }
    }
}
