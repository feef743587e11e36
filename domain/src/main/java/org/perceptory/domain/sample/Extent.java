package org.perceptory.domain.sample;

import org.perceptory.domain.project.Modality;

/** How much a sample is of: a picture has sides, a sound lasts. */
public sealed interface Extent {

    /** The modality whose samples extend so. */
    Modality modality();

    /** Of a picture, in pixels. */
    record Sides(int width, int height) implements Extent {
        @Override
        public Modality modality() {
            return Modality.IMAGE;
        }
    }

    /** Of a sound, in milliseconds. */
    record Duration(int millis) implements Extent {
        @Override
        public Modality modality() {
            return Modality.AUDIO;
        }
    }
}
