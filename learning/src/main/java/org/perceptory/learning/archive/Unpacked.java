package org.perceptory.learning.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** One file of a zip, unpacked. */
final class Unpacked {
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_BYTES = 30;

    private Unpacked() {}

    /**
     * @param most bytes that are unpacked, whatever the archive says
     * @throws IOException where the archive does not hold the file, or no such packing
     */
    static byte[] of(RandomAccessFile zip, ZipRecord record, int most) throws IOException {
        byte[] header = ZipBytes.of(zip, record.offset(), HEADER_BYTES);
        if (ZipBytes.uint32(header, 0) != HEADER) {
            throw new ZipException("No header where a file should be");
        }
        zip.seek(record.offset() + HEADER_BYTES + ZipBytes.uint16(header, 26) + ZipBytes.uint16(header, 28));
        try (InputStream packed = new Part(zip, record.packed())) {
            return record.method() == ZipRecord.STORED ? packed.readNBytes(most) : inflated(packed, most);
        }
    }

    private static byte[] inflated(InputStream packed, int most) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream in = new InflaterInputStream(packed, inflater, 1 << 16)) {
            return in.readNBytes(most);
        } finally {
            inflater.end();
        }
    }

    /** So many bytes from where the file stands; closing it leaves the file open. */
    private static final class Part extends InputStream {
        private final RandomAccessFile file;
        private long left;

        private Part(RandomAccessFile file, long length) {
            this.file = file;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int read = left == 0 ? -1 : file.read(into, from, (int) Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }
}
