package org.perceptory.learning.image;

import java.util.Arrays;
import org.perceptory.learning.file.Bytes;

/** A Huffman code of a JPEG (ITU-T T.81, annex C): which symbol the next bits are. */
final class JpegCode {
    private static final int LONGEST = 16;

    /** For each sixteen bits the length of the code that they begin with, and its symbol; 0 for none. */
    private final short[] codes = new short[1 << LONGEST];

    private int end;

    /** @param start of the sixteen counts of codes by length; the symbols follow */
    JpegCode(Bytes file, int start) {
        int symbol = start + LONGEST;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            for (int left = file.u8(start + length - 1); left > 0; left--) {
                int span = 1 << LONGEST - length;
                if (next + span > codes.length) {
                    throw new RefusedImageException(ImageRefusal.DAMAGED);
                }
                Arrays.fill(codes, next, next + span, (short) (length << 8 | file.u8(symbol++)));
                next += span;
            }
        }
        end = symbol;
    }

    /** Behind the last symbol. */
    int end() {
        return end;
    }

    int next(JpegBits bits) {
        int code = codes[bits.peek()];
        if (code == 0) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        bits.skip(code >> 8);
        return code & 0xff;
    }
}
