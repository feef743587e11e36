package org.perceptory.learning.image;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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

    private static final int HEAD = NAME.length() + 2;

    private final List<int[]> parts = new ArrayList<>();
    private boolean inOrder = true;
    private long declared;
    private long length;

    /** @param start of the segment's data, where the name stands */
    void add(Bytes file, int start, int end) {
        if (parts.isEmpty()) {
            declared = end - start >= HEAD + 4 ? file.u32(start + HEAD) : Long.MAX_VALUE;
        }
        parts.add(new int[] {start, end});
        inOrder &= end - start >= HEAD && file.u8(start + NAME.length()) == parts.size();
        length += end - start - HEAD;
    }

    /** Where it is whole. @param grey whether the picture has one channel, not three */
    Optional<Colours> colours(Bytes file, boolean grey) {
        if (parts.isEmpty() || isBroken()) {
            return Optional.empty();
        }
        ByteArrayOutputStream profile = new ByteArrayOutputStream((int) length);
        for (int[] part : parts) {
            profile.write(file.data(), part[0] + HEAD, part[1] - part[0] - HEAD);
        }
        return ProfileColours.read(new Bytes(profile.toByteArray()), grey);
    }

    /** The same file where the profile is whole or absent, else a copy in which no decoder takes it for one. */
    byte[] withoutBroken(byte[] file) {
        if (parts.isEmpty() || !isBroken()) {
            return file;
        }
        byte[] copy = file.clone();
        parts.forEach(part -> copy[part[0]] = 'X');
        return copy;
    }

    private boolean isBroken() {
        return !inOrder || declared > length;
    }
}
