package org.perceptory.learning.image;

import org.perceptory.learning.file.Bytes;

/**
 * Walks the markers of a JPEG (ITU-T T.81, annex B) from start to end of image, without decoding: the JDK's decoder
 * fills what is missing of a truncated file with grey and only warns.
 */
final class JpegHeader {
    /** Progressive files have about ten; each pass over a large picture costs the decoder as much as the first. */
    private static final int MOST_SCANS = 100;

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int CMYK = 4;

    private final Bytes file;
    private long width;
    private long height;
    private int components;
    private boolean adobe;
    private int scans;
    private Orientation orientation = Orientation.TOP_LEFT;
    private final JpegProfile profile = new JpegProfile();

    private JpegHeader(byte[] file) {
        this.file = new Bytes(file);
    }

    static PictureHeader read(byte[] file) {
        JpegHeader header = new JpegHeader(file);
        header.walk();
        if (header.width == 0 || header.scans == 0) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        PictureFormat format =
                header.components == CMYK && !header.adobe ? PictureFormat.PLAIN_CMYK_JPEG : PictureFormat.JPEG;
        return PictureHeader.srgb(
                format, header.width, header.height, header.orientation, header.profile.withoutBroken(file));
    }

    private void walk() {
        int at = 2;
        while (true) {
            at = nextMarker(at);
            int marker = file.u8(at - 1);
            if (marker == END_OF_IMAGE) {
                return;
            }
            int length = file.u16(at);
            if (length < 2) {
                throw new RefusedImageException(ImageRefusal.DAMAGED);
            }
            if (!file.has(at, length)) {
                throw new RefusedImageException(ImageRefusal.TRUNCATED);
            }
            segment(marker, at + 2, at + length);
            at += length;
        }
    }

    /** Behind the next marker that is none inside entropy-coded data (stuffed zeros, restarts). */
    private int nextMarker(int from) {
        for (int at = from; ; at++) {
            if (file.u8(at) == 0xff) {
                int marker = file.u8(at + 1);
                boolean standsAlone = marker >= 0xd0 && marker <= 0xd8 || marker == 0x01;
                if (marker != 0 && marker != 0xff && !standsAlone) {
                    return at + 2;
                }
            }
        }
    }

    private void segment(int marker, int start, int end) {
        if (marker == START_OF_SCAN && ++scans > MOST_SCANS) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "JPEG, more than " + MOST_SCANS + " scans");
        } else if (marker == APP1 && file.says(start, "Exif\0\0")) {
            orientation = Orientation.ofExif(file, start + 6, end);
        } else if (marker == APP2 && file.says(start, JpegProfile.NAME)) {
            profile.add(file, start, end);
        } else if (marker == APP14 && file.says(start, "Adobe")) {
            adobe = true;
        } else if (isFrame(marker)) {
            frame(marker, start);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker, int start) {
        if (width != 0) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        if (marker > 0xc2) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, marker == 0xc3 ? "JPEG, lossless" : "JPEG, rare");
        }
        if (file.u8(start) != 8) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "JPEG, " + file.u8(start) + " bits");
        }
        height = file.u16(start + 1);
        width = file.u16(start + 3);
        components = file.u8(start + 5);
    }
}
