package org.perceptory.learning.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;
import org.perceptory.learning.file.Bytes;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition) and keeps those that make the picture: what else there is (texts,
 * compressed ones too) never reaches the decoder. Nor do its colours, which it would not heed.
 *
 * <p>A file may lack its end, and a chunk's check sum may be wrong, as long as the packed pixels are whole by a check
 * sum of their own.
 */
final class PngHeader {
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final String END = "IEND";
    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final int BITS = 24;
    private static final int KIND = 25;
    private static final int INTERLACE = 28;

    private final Bytes file;
    private final ByteArrayOutputStream kept;
    private final PngPixels pixels;
    private final PngColours colours;
    private Orientation orientation;
    private boolean doubtful;

    private PngHeader(Bytes file) {
        this.file = file;
        kept = new ByteArrayOutputStream(file.length() + FRAME);
        kept.write(file.data(), 0, SIGNATURE);
        int kind = file.u8(KIND);
        pixels = new PngPixels(file.u32(16), file.u32(20), file.u8(BITS), kind, file.u8(INTERLACE) != 0);
        colours = new PngColours((kind & 2) == 0);
    }

    /** @param most of a picture that is looked into: one that is larger is refused by its size alone */
    static PictureHeader read(byte[] data, ImageLimits.Size most) {
        Bytes file = new Bytes(data);
        if (!file.says(12, "IHDR")) {
            throw new RefusedImageException(file.has(12, 4) ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
        }
        PngHeader header = new PngHeader(file);
        boolean ended = header.walk();
        byte[] kept = header.kept.toByteArray();
        long width = file.u32(16);
        long height = file.u32(20);
        boolean asked = (header.doubtful || !ended) && most.holds(width, height);
        if (asked && !header.pixels.areWhole(kept)) {
            throw new RefusedImageException(ended ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
        }
        return new PictureHeader(
                PictureFormat.PNG,
                width,
                height,
                header.orientation == null ? Orientation.TOP_LEFT : header.orientation,
                header.colours.colours(),
                kept);
    }

    /** @return whether its end is there; if not, it is now */
    private boolean walk() {
        int at = SIGNATURE;
        boolean ended = false;
        while (!ended && file.has(at, 8) && file.has(at, file.u32(at) + FRAME)) {
            String type = file.text(at + 4, 4);
            int end = (int) (at + file.u32(at) + FRAME);
            chunk(type, at, end);
            ended = type.equals(END);
            at = end;
        }
        if (!ended) {
            append(END, new byte[0], 0, 0);
        }
        return ended;
    }

    private void chunk(String type, int start, int end) {
        if (PICTURE.contains(type)) {
            doubtful |= append(type, file.data(), start + 8, end - 4) != file.u32(end - 4);
        } else if (type.equals("eXIf")) {
            if (orientation == null) {
                orientation = Orientation.ofExif(file, start + 8, end - 4);
            }
        } else {
            colours.chunk(type, file, start + 8, end - 4);
        }
    }

    /** @return the check sum over its type and data, which it is kept with */
    private long append(String type, byte[] data, int from, int to) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data, from, to - from);
        kept.writeBytes(ByteBuffer.allocate(8).putInt(to - from).put(name).array());
        kept.write(data, from, to - from);
        kept.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        return sum.getValue();
    }
}
