package org.perceptory.learning.image;

import org.perceptory.learning.file.Bytes;

/**
 * Walks the chunks of a WebP (RFC 9649). The size of the canvas and that of the picture inside may differ in a
 * malicious file, so the larger of each side counts.
 */
final class WebpHeader {
    private final Bytes file;
    private long width;
    private long height;
    private boolean picture;
    private int brokenProfile;
    private Orientation orientation;
    private int frame;

    private WebpHeader(byte[] file) {
        this.file = new Bytes(file);
    }

    /** Of an animation, where its first frame lies. */
    static Canvas read(byte[] data) {
        WebpHeader header = new WebpHeader(data);
        long end = 8 + header.file.u32LittleEndian(4);
        if (!header.file.has(0, end)) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
        header.walk(12, (int) end);
        if (!header.picture) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        Orientation orientation = header.orientation == null ? Orientation.TOP_LEFT : header.orientation;
        PictureHeader picture = PictureHeader.srgb(
                PictureFormat.WEBP, header.width, header.height, orientation, header.withoutBrokenProfile());
        return header.frame == 0 ? Canvas.covered(picture) : header.canvas(picture);
    }

    /** RFC 9649, 2.7.1.1: the frame's place is counted in pairs of pixels. */
    private Canvas canvas(PictureHeader picture) {
        int left = 2 * file.u24LittleEndian(frame);
        int top = 2 * file.u24LittleEndian(frame + 3);
        int right = left + 1 + file.u24LittleEndian(frame + 6);
        int bottom = top + 1 + file.u24LittleEndian(frame + 9);
        return Canvas.of(picture, left, top, right, bottom);
    }

    /** The same file, or a copy in which the chunk has a name that no decoder knows. */
    private byte[] withoutBrokenProfile() {
        if (brokenProfile == 0) {
            return file.data();
        }
        byte[] copy = file.data().clone();
        copy[brokenProfile - 8] = 'X';
        return copy;
    }

    private void walk(int start, int end) {
        for (int at = start; at + 8 <= end; ) {
            long length = file.u32LittleEndian(at + 4);
            if (at + 8 + length > end) {
                throw new RefusedImageException(ImageRefusal.TRUNCATED);
            }
            chunk(file.text(at, 4), at + 8, (int) length);
            at += (int) (8 + length + (length & 1));
        }
    }

    private void chunk(String type, int start, int length) {
        switch (type) {
            case "VP8X" -> size(1 + file.u24LittleEndian(start + 4), 1 + file.u24LittleEndian(start + 7));
            case "VP8 " -> lossy(start);
            case "VP8L" -> lossless(start);
            case "ANMF" -> {
                size(1 + file.u24LittleEndian(start + 6), 1 + file.u24LittleEndian(start + 9));
                frame = frame == 0 ? start : frame;
                walk(start + 16, start + length);
            }
            case "ICCP" -> {
                // As in a JPEG, one that declares more than there is would have its decoder reserve as much.
                if (length < 4 || file.u32(start) > length) {
                    brokenProfile = start;
                }
            }
            case "EXIF" -> {
                if (orientation == null) {
                    int tiff = file.says(start, "Exif\0\0") ? start + 6 : start;
                    orientation = Orientation.ofExif(file, tiff, start + length).orElse(null);
                }
            }
            default -> {}
        }
    }

    /** RFC 6386, 9.1: three bytes of frame tag, a start code, then 14 bits of each side. */
    private void lossy(int start) {
        picture = true;
        size(file.u16LittleEndian(start + 6) & 0x3fff, file.u16LittleEndian(start + 8) & 0x3fff);
    }

    /** RFC 9649, 3.4: a signature byte, then 14 bits of each side, less one. */
    private void lossless(int start) {
        picture = true;
        long bits = file.u32LittleEndian(start + 1);
        size(1 + (bits & 0x3fff), 1 + (bits >> 14 & 0x3fff));
    }

    private void size(long chunkWidth, long chunkHeight) {
        width = Math.max(width, chunkWidth);
        height = Math.max(height, chunkHeight);
    }
}
