package org.perceptory.app.history;

import org.perceptory.app.text.Text;

/** What lies between two shares, in words. */
final class ShareWords {

    /** In the place of a figure that there is not. */
    static final String NONE = "–";

    private ShareWords() {}

    /** From the first to the second, in points of a hundred; none where it is too little to be written. */
    static String difference(double first, double second) {
        double more = second - first;
        return Math.round(more * 1000) == 0 ? NONE : Text.of("compare.points", 100 * more);
    }
}
