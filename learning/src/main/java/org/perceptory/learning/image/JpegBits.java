package org.perceptory.learning.image;

/** The bits of a JPEG's entropy-coded data (ITU-T T.81, F.2.2.5), in which a zero follows each 255. */
final class JpegBits {
    private final byte[] file;
    private int at;
    private long bits;
    private int count;
    private int missing;

    JpegBits(byte[] file, int from) {
        this.file = file;
        at = from;
    }

    /** The next sixteen, the first of them foremost; zeros behind the end of the data. */
    int peek() {
        fill();
        return (int) (bits >> count - 16) & 0xffff;
    }

    /** @throws RefusedImageException {@link ImageRefusal#TRUNCATED} where the data has no more */
    void skip(int length) {
        fill();
        count -= length;
        if (count < missing) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
    }

    /** @param length 0 to 16 */
    int read(int length) {
        int value = peek() >> 16 - length;
        skip(length);
        return value;
    }

    /** A difference of so many bits (F.2.2.1): those that begin with a zero are negative. */
    int difference(int length) {
        if (length == 0) {
            return 0;
        }
        int value = read(length);
        return value < 1 << length - 1 ? value - (1 << length) + 1 : value;
    }

    /** Goes behind the marker of a restart, which must stand here. */
    void restart() {
        count = 0;
        missing = 0;
        bits = 0;
        while (at + 1 < file.length && (file[at] != -1 || file[at + 1] == -1)) {
            at++;
        }
        if (at + 1 >= file.length || (file[at + 1] & 0xf8) != 0xd0) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
        at += 2;
    }

    private void fill() {
        while (count < 32) {
            int next = at < file.length ? file[at] & 0xff : -1;
            boolean marker = next == 0xff && (at + 1 >= file.length || file[at + 1] != 0);
            if (next < 0 || marker) {
                bits <<= 8;
                missing += 8;
            } else {
                bits = bits << 8 | next;
                at += next == 0xff ? 2 : 1;
            }
            count += 8;
        }
    }
}
