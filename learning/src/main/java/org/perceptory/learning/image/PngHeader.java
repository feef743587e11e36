package org.perceptory.learning.image;

import java.util.Optional;
import java.util.Set;
import org.perceptory.learning.file.Bytes;

/**
 * Walks the chunks of a PNG (W3C PNG, third edition) and keeps those that make the picture: what else there is (texts,
 * compressed ones too) never reaches the decoder. Nor do its colours, which it would not heed.
 *
 * <p>A file may lack its end, and a chunk's check sum may be wrong, as long as the packed pixels are whole by a check
 * sum of their own; and that one may be wrong, as long as the chunks' are right.
 */
final class PngHeader {
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final String END = "IEND";
    private static final int BITS = 24;
    private static final int KIND = 25;
    private static final int INTERLACE = 28;

    private final Bytes file;
    private final PngChunks kept;
    private final PngPixels pixels;
    private final PngColours colours;
    private Orientation orientation;
    private boolean doubtful;

    private PngHeader(Bytes file) {
        this.file = file;
        kept = new PngChunks(file.length() + PngChunks.FRAME);
        int kind = file.u8(KIND);
        pixels = new PngPixels(file.u32(16), file.u32(20), file.u8(BITS), kind, file.u8(INTERLACE) != 0);
        colours = new PngColours((kind & 2) == 0);
    }

    /** @param most of a picture that is looked into: one that is larger is refused by its size alone */
    static PngHeader of(byte[] data, ImageLimits.Size most) {
        Bytes file = new Bytes(data);
        if (!file.says(12, "IHDR")) {
            throw new RefusedImageException(file.has(12, 4) ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
        }
        PngHeader header = new PngHeader(file);
        boolean ended = header.walk();
        boolean asked = (header.doubtful || !ended) && most.holds(file.u32(16), file.u32(20));
        if (asked && !header.pixels.areWhole(header.kept.toByteArray())) {
            throw new RefusedImageException(ended ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
        }
        return header;
    }

    PictureHeader picture() {
        return picture(kept.toByteArray());
    }

    /** With a good check sum of the pixels, for a decoder that has stumbled; empty where they are not whole. */
    Optional<PictureHeader> summed() {
        return pixels.summed(kept.toByteArray()).map(this::picture);
    }

    private PictureHeader picture(byte[] png) {
        return new PictureHeader(
                PictureFormat.PNG,
                file.u32(16),
                file.u32(20),
                orientation == null ? Orientation.TOP_LEFT : orientation,
                colours.colours(),
                png);
    }

    /** @return whether its end is there; if not, it is now */
    private boolean walk() {
        int at = PngChunks.SIGNATURE;
        boolean ended = false;
        while (!ended && file.has(at, 8) && file.has(at, file.u32(at) + PngChunks.FRAME)) {
            String type = file.text(at + 4, 4);
            int end = (int) (at + file.u32(at) + PngChunks.FRAME);
            chunk(type, at, end);
            ended = type.equals(END);
            at = end;
        }
        if (!ended) {
            kept.add(END, new byte[0], 0, 0);
        }
        return ended;
    }

    private void chunk(String type, int start, int end) {
        if (PICTURE.contains(type)) {
            doubtful |= kept.add(type, file.data(), start + 8, end - 4) != file.u32(end - 4);
        } else if (type.equals("eXIf")) {
            if (orientation == null) {
                orientation = Orientation.ofExif(file, start + 8, end - 4).orElse(null);
            }
        } else {
            colours.chunk(type, file, start + 8, end - 4);
        }
    }
}
