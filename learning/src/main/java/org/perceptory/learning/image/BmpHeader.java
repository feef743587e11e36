package org.perceptory.learning.image;

import org.perceptory.learning.file.Bytes;

/** Reads the size and kind of a Windows bitmap (BITMAPINFOHEADER and its older and newer forms). */
final class BmpHeader {
    private static final int OLDEST = 12;
    private static final int WITHOUT_COMPRESSION = 16;

    /** Larger ones hold a whole JPEG or PNG, whose own size nothing here has looked at. */
    private static final int MOST_COMPRESSION = 3;

    private BmpHeader() {}

    static PictureHeader read(byte[] data) {
        Bytes file = new Bytes(data);
        long headerSize = file.u32LittleEndian(14);
        if (headerSize == OLDEST) {
            return header(file.u16LittleEndian(18), file.u16LittleEndian(20), data);
        }
        if (headerSize > WITHOUT_COMPRESSION && file.u32LittleEndian(30) > MOST_COMPRESSION) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "BMP, compressed");
        }
        long height = (int) file.u32LittleEndian(22);
        return header((int) file.u32LittleEndian(18), Math.abs(height), data);
    }

    private static PictureHeader header(long width, long height, byte[] data) {
        return PictureHeader.srgb(PictureFormat.BMP, width, height, Orientation.TOP_LEFT, data);
    }
}
