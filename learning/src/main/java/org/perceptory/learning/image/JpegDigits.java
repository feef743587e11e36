package org.perceptory.learning.image;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.perceptory.learning.file.Bytes;

/**
 * How exactly the scans of a progressive JPEG (ITU-T T.81, G.1.1) have told each coefficient: one that lacks its last
 * ones is a picture all the same, coarser than it was.
 */
final class JpegDigits {
    private static final int COEFFICIENTS = 64;
    private static final int UNTOLD = 16;

    /** Of each channel and coefficient, how many binary digits are missing yet. */
    private final Map<Integer, int[]> missing = new HashMap<>();

    /** @param start of a scan's header */
    void add(Bytes file, int start) {
        int settings = start + 1 + 2 * file.u8(start);
        int first = file.u8(settings);
        int last = Math.min(file.u8(settings + 1), COEFFICIENTS - 1);
        int digits = file.u8(settings + 2) & 15;
        for (int at = start + 1; at < settings; at += 2) {
            int[] channel = missing.computeIfAbsent(file.u8(at), id -> untold());
            for (int coefficient = first; coefficient <= last; coefficient++) {
                channel[coefficient] = digits;
            }
        }
    }

    boolean areComplete() {
        return missing.values().stream().flatMapToInt(Arrays::stream).allMatch(digits -> digits == 0);
    }

    private static int[] untold() {
        int[] channel = new int[COEFFICIENTS];
        Arrays.fill(channel, UNTOLD);
        return channel;
    }
}
