package org.perceptory.learning.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads the list at the end of a zip. The JDK's reader refuses a zip whole for one password or one unknown way of
 * packing, and keeps to itself what a name's characters are known by.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_BYTES = 20;
    private static final int LINE = 0x02014b50;
    private static final int LINE_BYTES = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long SEE_64 = 0xFFFFFFFFL;
    private static final int UNICODE_PATH = 0x7075;

    private final byte[] lines;
    private final List<ZipRecord> records = new ArrayList<>();
    private final long before;

    private ZipDirectory(byte[] lines, long before) {
        this.lines = lines;
        this.before = before;
    }

    /**
     * @param most lines; where there are more, one more is read
     * @throws ZipException or EOFException where there is no whole list
     */
    static List<ZipRecord> of(RandomAccessFile file, int most) throws IOException {
        long end = end(file);
        byte[] ending = ZipBytes.of(file, end, END_BYTES);
        long length = ZipBytes.uint32(ending, 12);
        long offset = ZipBytes.uint32(ending, 16);
        if (end >= LOCATOR_64_BYTES && is(file, end - LOCATOR_64_BYTES, LOCATOR_64)) {
            long told = ZipBytes.int64(ZipBytes.of(file, end - LOCATOR_64_BYTES, LOCATOR_64_BYTES), 8);
            // Something before the zip, or files that were taken out of it, move what it tells.
            end = is(file, told, END_64) ? told : end - LOCATOR_64_BYTES - END_64_BYTES;
            byte[] ending64 = ZipBytes.of(file, end, END_64_BYTES);
            check(ZipBytes.uint32(ending64, 0) == END_64);
            length = ZipBytes.int64(ending64, 40);
            offset = ZipBytes.int64(ending64, 48);
        }
        check(length >= 0 && length <= end && offset >= 0);
        long start = end - length;
        // No name is longer than 64 KiB, and few are longer than 1: what lies behind the last line wanted is not read.
        int read = (int) Math.min(length, 1L + most * (LINE_BYTES + 1024L));
        return new ZipDirectory(ZipBytes.of(file, start, read), start - offset).read(most, length);
    }

    private List<ZipRecord> read(int most, long length) throws ZipException {
        int at = 0;
        while (at < lines.length && records.size() <= most) {
            check(at + LINE_BYTES <= lines.length && ZipBytes.uint32(lines, at) == LINE);
            int name = ZipBytes.uint16(lines, at + 28);
            int extra = ZipBytes.uint16(lines, at + 30);
            int next = at + LINE_BYTES + name + extra + ZipBytes.uint16(lines, at + 32);
            check(next <= lines.length);
            records.add(line(at, name, extra));
            at = next;
        }
        check(records.size() > most || at == length);
        return List.copyOf(records);
    }

    private ZipRecord line(int at, int nameBytes, int extraBytes) throws ZipException {
        int extraAt = at + LINE_BYTES + nameBytes;
        byte[] extra = Arrays.copyOfRange(lines, extraAt, extraAt + extraBytes);
        byte[] large = field(extra, 1);
        long size = ZipBytes.uint32(lines, at + 24);
        long packed = ZipBytes.uint32(lines, at + 20);
        long offset = ZipBytes.uint32(lines, at + 42);
        int taken = 0;
        if (size == SEE_64) {
            size = large(large, taken);
            taken += Long.BYTES;
        }
        if (packed == SEE_64) {
            packed = large(large, taken);
            taken += Long.BYTES;
        }
        if (offset == SEE_64) {
            offset = large(large, taken);
        }
        check(size >= 0 && packed >= 0 && offset >= 0);
        return new ZipRecord(
                Arrays.copyOfRange(lines, at + LINE_BYTES, extraAt),
                field(extra, UNICODE_PATH),
                ZipBytes.uint16(lines, at + 8),
                ZipBytes.uint16(lines, at + 10),
                ZipBytes.uint32(lines, at + 16),
                packed,
                size,
                before + offset);
    }

    private static long large(byte[] field, int at) throws ZipException {
        check(field.length >= at + Long.BYTES);
        return ZipBytes.int64(field, at);
    }

    /** What stands in the extra field of this number, or nothing; a broken field ends the looking. */
    private static byte[] field(byte[] extra, int number) {
        for (int at = 0; at + 4 <= extra.length; at += 4 + ZipBytes.uint16(extra, at + 2)) {
            int end = at + 4 + ZipBytes.uint16(extra, at + 2);
            if (ZipBytes.uint16(extra, at) == number && end <= extra.length) {
                return Arrays.copyOfRange(extra, at + 4, end);
            }
        }
        return new byte[0];
    }

    /** Where the last part begins; a comment may follow it. */
    private static long end(RandomAccessFile file) throws IOException {
        int length = (int) Math.min(file.length(), END_BYTES + LONGEST_COMMENT);
        byte[] tail = ZipBytes.of(file, file.length() - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            if (ZipBytes.uint32(tail, at) == END && at + END_BYTES + ZipBytes.uint16(tail, at + 20) <= length) {
                return file.length() - length + at;
            }
        }
        throw new EOFException("No end of the directory");
    }

    private static boolean is(RandomAccessFile file, long at, int signature) throws IOException {
        return at >= 0 && at <= file.length() - 4 && ZipBytes.uint32(ZipBytes.of(file, at, 4), 0) == signature;
    }

    private static void check(boolean whole) throws ZipException {
        if (!whole) {
            throw new ZipException("The directory is broken");
        }
    }
}
