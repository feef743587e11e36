package org.perceptory.learning.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.perceptory.learning.file.Bytes;

/**
 * The colour profile of a PNG (third edition, 11.3.2.3): a name, a zero, the method of compression, and the profile
 * packed. One that is broken, or not of red, green and blue, counts as none, as browsers take it.
 */
final class PngProfile {
    /** Those of cameras and screens have a few kB, those of printers 2 MB at most. */
    private static final int MOST_BYTES = 4_000_000;

    private static final int LONGEST_NAME = 79;
    private static final int HEAD = 128;
    private static final int COLOURS = 16;

    private PngProfile() {}

    /**
     * @param start of the chunk's data
     * @param end behind it
     */
    static Optional<ColorSpace> read(Bytes file, int start, int end) {
        int zero = start;
        while (zero < end && zero - start < LONGEST_NAME && file.u8(zero) != 0) {
            zero++;
        }
        int packed = zero + 2;
        if (packed > end || file.u8(zero) != 0) {
            return Optional.empty();
        }
        return unpacked(new ByteArrayInputStream(file.data(), packed, end - packed))
                .flatMap(PngProfile::colours);
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

    /** Asks for one colour, as many a fault in a profile shows only when it is used. */
    private static Optional<ColorSpace> colours(Bytes profile) {
        if (!profile.says(COLOURS, "RGB ")) {
            return Optional.empty();
        }
        try {
            ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(profile.data()));
            space.toRGB(new float[] {0.5f, 0.5f, 0.5f});
            return Optional.of(space);
        } catch (IllegalArgumentException | CMMException unusable) {
            return Optional.empty();
        }
    }
}
