package org.perceptory.learning.sound;

import java.nio.ByteOrder;
import org.perceptory.learning.file.Bytes;

/**
 * The chunks of a file after EA IFF 85: a name, a length, that many bytes. What the file says of its own length is not
 * believed beyond its end, nor is a length of samples behind which neither a chunk follows nor the whole ends: programs
 * that write while they record put 0, 0xFFFFFFFF or a guess there. Then all the rest is samples. What stands behind the
 * end of the whole, as players' tags do, is none of it.
 *
 * @param file the whole of it
 * @param big whether its numbers are big endian
 */
record Chunks(Bytes file, boolean big) {
    private static final int HEAD = 8;

    /** Where the whole has its length, which counts from where its kind stands. */
    private static final int WHOLE = 4;

    private static final int KIND = 8;

    /** Behind the name of the whole, its length and its kind. */
    private static final int FIRST = 12;

    interface Visitor {
        /**
         * @param start offset of the content
         * @param length of it as declared
         * @return whether to go on
         */
        boolean chunk(String name, int start, long length);
    }

    /** Calls the visitor with each chunk that begins within the file, until it has enough. */
    void walk(Visitor visitor) {
        long at = FIRST;
        while (file.has(at, HEAD)) {
            int start = (int) at + HEAD;
            long length = u32(start - 4);
            if (!visitor.chunk(file.text((int) at, 4), start, length)) {
                return;
            }
            at = next(start, length);
        }
    }

    /** How many bytes of samples there are. */
    int samples(int start, long declared) {
        int rest = Math.max(0, file.length() - start);
        boolean sound = endsTheWhole(start, declared) || isEndOrChunk(next(start, declared));
        return declared < rest && sound ? (int) declared : rest;
    }

    /** By two lengths that agree, whether or not the last byte that makes them even is counted. */
    private boolean endsTheWhole(int start, long declared) {
        long end = KIND + u32(WHOLE);
        return declared > 0 && (end == start + declared || end == next(start, declared));
    }

    ByteOrder order() {
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    int u16(int at) {
        return big ? file.u16(at) : file.u16LittleEndian(at);
    }

    long u32(int at) {
        return big ? file.u32(at) : file.u32LittleEndian(at);
    }

    /** Chunks begin at even offsets. */
    private static long next(int start, long length) {
        return start + length + (length & 1);
    }

    private boolean isEndOrChunk(long at) {
        if (!file.has(at, HEAD)) {
            return true;
        }
        boolean name = file.text((int) at, 4).chars().allMatch(c -> c >= ' ' && c <= '~');
        return name && file.has(at + HEAD, u32((int) at + 4));
    }
}
