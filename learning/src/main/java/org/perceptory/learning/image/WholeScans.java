package org.perceptory.learning.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Notices when a part of a JPEG is missing: its decoder fills that with grey, and only warns. The words are those of
 * libjpeg ({@code jerror.h}), which the JDK's decoder is made of.
 */
final class WholeScans implements IIOReadWarningListener {
    private static final String MISSING = "premature end";

    private boolean missing;

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        missing |= warning.toLowerCase(Locale.ROOT).contains(MISSING);
    }

    /** @throws RefusedImageException {@link ImageRefusal#TRUNCATED} when a part of what was read is missing */
    void check() {
        if (missing) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
    }
}
