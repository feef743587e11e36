package org.perceptory.learning.image;

import java.awt.color.ColorSpace;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import org.perceptory.learning.file.Bytes;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition) and keeps those that make the picture: what else there is (texts,
 * compressed ones too) never reaches the decoder. Nor does a profile, which it would not heed.
 */
final class PngHeader {
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final ColorSpace SRGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private Orientation orientation = Orientation.TOP_LEFT;
    private ColorSpace colours;

    private PngHeader(byte[] data) {
        file = new Bytes(data);
        kept = new ByteArrayOutputStream(data.length);
        kept.write(data, 0, SIGNATURE);
    }

    static PictureHeader read(byte[] data) {
        Bytes file = new Bytes(data);
        if (!file.says(12, "IHDR")) {
            throw new RefusedImageException(file.has(12, 4) ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
        }
        PngHeader header = new PngHeader(data);
        header.walk();
        ColorSpace colours = header.colours == null ? SRGB : header.colours;
        return new PictureHeader(
                PictureFormat.PNG, file.u32(16), file.u32(20), header.orientation, colours, header.kept.toByteArray());
    }

    private void walk() {
        int at = SIGNATURE;
        String type;
        do {
            long length = file.u32(at);
            if (!file.has(at, length + FRAME)) {
                throw new RefusedImageException(ImageRefusal.TRUNCATED);
            }
            type = file.text(at + 4, 4);
            int end = (int) (at + length + FRAME);
            chunk(type, at, end);
            at = end;
        } while (!type.equals("IEND"));
    }

    private void chunk(String type, int start, int end) {
        if (PICTURE.contains(type)) {
            check(start, end);
            kept.write(file.data(), start, end - start);
        } else if (type.equals("eXIf")) {
            orientation = Orientation.ofExif(file, start + 8, end - 4);
        } else if (type.equals("iCCP") && colours == null) {
            // The first alone: to unpack each of thousands would take a while.
            colours = PngProfile.read(file, start + 8, end - 4).orElse(SRGB);
        }
    }

    /** By the chunk's own check sum, over its type and data. */
    private void check(int start, int end) {
        CRC32 sum = new CRC32();
        sum.update(file.data(), start + 4, end - start - 8);
        if (sum.getValue() != file.u32(end - 4)) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
    }
}
