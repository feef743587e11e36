package org.perceptory.learning.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/**
 * The colour profile of a JPEG, in segments (ICC.1:2022, B.4). One that declares to be larger than it is would have the
 * decoder reserve as much as it declares, up to 2 GB.
 */
final class JpegProfile {
    /** What a segment with a part of a profile begins with; the part's number and their count follow. */
    static final String NAME = "ICC_PROFILE\0";

    /** In front of a segment's data: its marker and its length. */
    private static final int FRAME = 4;

    private static final int HEAD = NAME.length() + 2;

    private final List<Part> parts = new ArrayList<>();

    /**
     * @param number counted from 1
     * @param start of the segment's data
     * @param end behind it
     */
    private record Part(int number, int start, int end) {}

    /** @param start of the segment's data, where the name stands */
    void add(Bytes file, int start, int end) {
        parts.add(new Part(end - start >= HEAD ? file.u8(start + NAME.length()) : 0, start, end));
    }

    /** Where it is whole. @param grey whether the picture has one channel, not three */
    Optional<Colours> colours(Bytes file, boolean grey) {
        return parts.isEmpty() ? Optional.empty() : whole(file).flatMap(bytes -> ProfileColours.read(bytes, grey));
    }

    /**
     * The same file where the profile is whole and its parts in order, or absent; else a copy in which they are in
     * order, or in which no decoder takes them for a profile.
     */
    byte[] repaired(byte[] file) {
        if (parts.isEmpty()) {
            return file;
        }
        if (whole(new Bytes(file)).isEmpty()) {
            byte[] copy = file.clone();
            parts.forEach(part -> copy[part.start] = 'X');
            return copy;
        }
        return parts.equals(inOrder()) ? file : withPartsInOrder(file);
    }

    /** All of them where the first one stands, which moves nothing that stands before or behind them all. */
    private byte[] withPartsInOrder(byte[] file) {
        ByteBuffer copy = ByteBuffer.allocate(file.length);
        copy.put(file, 0, parts.getFirst().start - FRAME);
        for (Part part : inOrder()) {
            copy.put(file, part.start - FRAME, part.end - part.start + FRAME);
        }
        for (int i = 0; i < parts.size(); i++) {
            int next = i + 1 < parts.size() ? parts.get(i + 1).start - FRAME : file.length;
            copy.put(file, parts.get(i).end, next - parts.get(i).end);
        }
        return copy.array();
    }

    private List<Part> inOrder() {
        return parts.stream().sorted(Comparator.comparingInt(Part::number)).toList();
    }

    private Optional<Bytes> whole(Bytes file) {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        int number = 0;
        for (Part part : inOrder()) {
            if (part.number != ++number) {
                return Optional.empty();
            }
            profile.write(file.data(), part.start + HEAD, part.end - part.start - HEAD);
        }
        Bytes whole = new Bytes(profile.toByteArray());
        return whole.has(0, 4) && whole.u32(0) <= whole.length() ? Optional.of(whole) : Optional.empty();
    }
}
