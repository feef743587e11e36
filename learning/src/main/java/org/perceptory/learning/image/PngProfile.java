package org.perceptory.learning.image;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.perceptory.learning.file.Bytes;

/**
 * The colour profile of a PNG (third edition, 11.3.2.3): a name, a zero, the method of compression, and the profile
 * packed. One that is broken counts as none, as browsers take it.
 */
final class PngProfile {
    /** Those of cameras and screens have a few kB, those of printers 2 MB at most. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int LONGEST_NAME = 79;
    private static final int HEAD = 128;

    private PngProfile() {}

    /**
     * @param start of the chunk's data
     * @param end behind it
     */
    static Optional<Bytes> unpacked(Bytes file, int start, int end) {
        int zero = start;
        while (zero < end && zero - start < LONGEST_NAME && file.u8(zero) != 0) {
            zero++;
        }
        int packed = zero + 2;
        if (packed > end || file.u8(zero) != 0) {
            return Optional.empty();
        }
        return unpacked(new ByteArrayInputStream(file.data(), packed, end - packed));
    }

    /** As many bytes as the profile says that it has, in its first four. */
    private static Optional<Bytes> unpacked(ByteArrayInputStream packed) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(packed))) {
            int length = in.readInt();
            if (length < HEAD || length > MOST_BYTES) {
                return Optional.empty();
            }
            ByteBuffer profile = ByteBuffer.allocate(length).putInt(length);
            in.readFully(profile.array(), profile.position(), profile.remaining());
            return Optional.of(new Bytes(profile.array()));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
