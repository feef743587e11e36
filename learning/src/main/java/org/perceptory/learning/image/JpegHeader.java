package org.perceptory.learning.image;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.perceptory.learning.file.Bytes;

/**
 * Walks the markers of a JPEG (ITU-T T.81, annex B) from start to end of image, without decoding. The end may be
 * missing, with or without something else behind the picture (a film, a second picture): whether the picture itself is
 * whole is told as it is decoded.
 */
final class JpegHeader {
    /** Progressive files have about ten; each pass over a large picture costs the decoder as much as the first. */
    private static final int MOST_SCANS = 100;

    private static final int START_OF_IMAGE = 0xd8;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int PROGRESSIVE = 0xc2;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int CMYK = 4;

    private final Bytes file;
    private long width;
    private long height;
    private int components;
    private final Set<Integer> channels = new HashSet<>();
    private final Set<Integer> scanned = new HashSet<>();
    private boolean progressive;
    private boolean adobe;
    private int scans;
    private int end;
    private Orientation orientation;
    private final JpegProfile profile = new JpegProfile();
    private final JpegDigits digits = new JpegDigits();

    private JpegHeader(byte[] file) {
        this.file = new Bytes(file);
    }

    static JpegHeader read(byte[] file) {
        JpegHeader header = new JpegHeader(file);
        header.walk();
        if (header.width == 0 || header.scans == 0) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        if (!header.scanned.containsAll(header.channels)) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
        return header;
    }

    /** For its decoder, ended. */
    PictureHeader picture() {
        return new PictureHeader(
                isOfInks() && !adobe ? PictureFormat.PLAIN_CMYK_JPEG : PictureFormat.JPEG,
                width,
                height,
                orientation == null ? Orientation.TOP_LEFT : orientation,
                components == 1 ? colours() : Colours.SRGB, // Of others the decoder gives sRGB.
                ended(profile.repaired(file.data())));
    }

    /** What the numbers in the file mean, where they are of one channel or three. */
    Colours colours() {
        return profile.colours(file, components == 1).orElse(Colours.SRGB);
    }

    /** Whether its decoder holds all of it at once, however little of it is wanted. */
    boolean isProgressive() {
        return progressive;
    }

    boolean isOfInks() {
        return components == CMYK;
    }

    private byte[] ended(byte[] whole) {
        if (file.has(end, 2) && file.u8(end) == 0xff && file.u8(end + 1) == END_OF_IMAGE) {
            return whole;
        }
        if (progressive && !digits.areComplete()) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
        byte[] ended = Arrays.copyOf(whole, end + 2);
        ended[end] = (byte) 0xff;
        ended[end + 1] = (byte) END_OF_IMAGE;
        return ended;
    }

    private void walk() {
        int at = 2;
        while (true) {
            end = nextMarker(at);
            at = end + 2;
            if (scans > 0 && !file.has(end, 4)) {
                return;
            }
            int marker = file.u8(end + 1);
            if (marker == END_OF_IMAGE || scans > 0 && !mayFollowAScan(marker)) {
                return;
            }
            int length = file.u16(at);
            if (length < 2 || !file.has(at, length)) {
                if (scans > 0) {
                    return; // No segment: something else behind a picture whose end is missing.
                }
                throw new RefusedImageException(length < 2 ? ImageRefusal.DAMAGED : ImageRefusal.TRUNCATED);
            }
            segment(marker, at + 2, at + length);
            at += length;
        }
    }

    /** Tables, numbers of lines, restarts, another scan, application's data, comments. */
    private static boolean mayFollowAScan(int marker) {
        return marker == 0xc4 || marker >= START_OF_SCAN && marker <= 0xdd || marker >= 0xe0 && marker <= 0xfe;
    }

    /**
     * Where the next marker stands that is none inside entropy-coded data (stuffed zeros, restarts); behind the file
     * where there is no more.
     */
    private int nextMarker(int from) {
        for (int at = from; file.has(at, 2); at++) {
            if (file.u8(at) == 0xff) {
                int marker = file.u8(at + 1);
                boolean restart = marker >= 0xd0 && marker < START_OF_IMAGE;
                boolean standsAlone = restart || marker == 0x01 || marker == START_OF_IMAGE && scans == 0;
                if (marker != 0 && marker != 0xff && !standsAlone) {
                    return at;
                }
            }
        }
        if (scans == 0) {
            throw new RefusedImageException(ImageRefusal.TRUNCATED);
        }
        return file.length();
    }

    private void segment(int marker, int start, int end) {
        if (marker == START_OF_SCAN) {
            scan(start);
        } else if (marker == APP1 && orientation == null && file.says(start, "Exif\0\0")) {
            orientation = Orientation.ofExif(file, start + 6, end).orElse(null);
        } else if (marker == APP2 && file.says(start, JpegProfile.NAME)) {
            profile.add(file, start, end);
        } else if (marker == APP14 && file.says(start, "Adobe")) {
            adobe = true;
        } else if (isFrame(marker)) {
            frame(marker, start);
        }
    }

    private void scan(int start) {
        if (++scans > MOST_SCANS) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "JPEG, more than " + MOST_SCANS + " scans");
        }
        for (int channel = 0; channel < file.u8(start); channel++) {
            scanned.add(file.u8(start + 1 + 2 * channel));
        }
        if (progressive) {
            digits.add(file, start);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(int marker, int start) {
        if (width != 0) {
            throw new RefusedImageException(ImageRefusal.DAMAGED);
        }
        if (marker > PROGRESSIVE) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, marker == 0xc3 ? "JPEG, lossless" : "JPEG, rare");
        }
        if (file.u8(start) != 8) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "JPEG, " + file.u8(start) + " bits");
        }
        progressive = marker == PROGRESSIVE;
        height = file.u16(start + 1);
        width = file.u16(start + 3);
        components = file.u8(start + 5);
        for (int channel = 0; channel < components; channel++) {
            channels.add(file.u8(start + 6 + 3 * channel));
        }
    }
}
