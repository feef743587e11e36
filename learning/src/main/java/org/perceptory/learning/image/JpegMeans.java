package org.perceptory.learning.image;

import java.util.ArrayList;
import java.util.List;
import org.perceptory.learning.file.Bytes;

/**
 * A JPEG at an eighth of its size: the mean of each block of 8 × 8 pixels, which the file holds as such (ITU-T T.81,
 * A.3.3: the coefficient DC). So nothing is transformed, and two bytes a block are all that is held: 200 megapixels
 * take 30 MB. Of progressive files the other scans are passed over, to see that all of them are there; that takes eight
 * bytes a block more.
 */
final class JpegMeans {
    /** Pixels of a block's side. */
    static final int SIDE = 8;

    private static final int PROGRESSIVE = 0xc2;
    private static final int TABLES = 4;
    /** Files have some dozens; each takes as much time and memory as a small picture. */
    private static final int MOST_CODES = 500;

    private final Bytes file;
    private final int[] scales = new int[TABLES];
    private final JpegCode[] means = new JpegCode[TABLES];
    private final JpegCode[] rests = new JpegCode[TABLES];
    private final List<JpegPlane> planes = new ArrayList<>();
    private boolean progressive;
    private boolean converted = true;
    private int restartInterval;
    private int codes;
    private JpegUnits units;

    private JpegMeans(byte[] file) {
        this.file = new Bytes(file);
    }

    /**
     * @param file that {@link JpegHeader} has walked to its end, of one channel or three
     * @return in the file's own colours, red, green, blue
     * @throws RefusedImageException {@link ImageRefusal#TRUNCATED} or {@link ImageRefusal#DAMAGED}
     */
    static RgbImage of(byte[] file) {
        JpegMeans jpeg = new JpegMeans(file);
        jpeg.walk();
        return jpeg.picture();
    }

    private void walk() {
        int at = 2;
        while (true) {
            while (file.u8(at) != 0xff || !isSegment(file.u8(at + 1))) {
                at++;
            }
            int marker = file.u8(at + 1);
            if (marker == 0xd9) {
                return;
            }
            int start = at + 4;
            at += 2 + file.u16(at + 2);
            segment(marker, start, at);
        }
    }

    private static boolean isSegment(int marker) {
        return marker >= 0xc0 && marker < 0xff && (marker < 0xd0 || marker > 0xd8);
    }

    private void segment(int marker, int start, int end) {
        switch (marker) {
            case 0xc0, 0xc1, PROGRESSIVE -> frame(marker, start);
            case 0xc4 -> codes(start, end);
            case 0xda -> scan(start, end);
            case 0xdb -> scales(start, end);
            case 0xdd -> restartInterval = file.u16(start);
            case 0xee -> converted &= !(file.says(start, "Adobe") && end - start >= 12 && file.u8(start + 11) == 0);
            default -> {}
        }
    }

    /** How coarsely each coefficient is kept (B.2.4.1); of them the first is wanted. */
    private void scales(int start, int end) {
        for (int at = start; at < end; ) {
            int bytes = file.u8(at) >> 4 == 0 ? 1 : 2;
            scales[file.u8(at) % TABLES] = bytes == 1 ? file.u8(at + 1) : file.u16(at + 1);
            at += 1 + 64 * bytes;
        }
    }

    private void codes(int start, int end) {
        for (int at = start; at < end; ) {
            if (++codes > MOST_CODES) {
                throw new RefusedImageException(ImageRefusal.DAMAGED);
            }
            JpegCode code = new JpegCode(file, at + 1);
            (file.u8(at) >> 4 == 0 ? means : rests)[file.u8(at) % TABLES] = code;
            at = code.end();
        }
    }

    private void frame(int marker, int start) {
        progressive = marker == PROGRESSIVE;
        int channels = file.u8(start + 5);
        if (channels != 1 && channels != 3) {
            throw new RefusedImageException(ImageRefusal.UNSUPPORTED, "JPEG, " + channels + " channels, very large");
        }
        for (int at = start + 6; at < start + 6 + 3 * channels; at += 3) {
            int blocks = file.u8(at + 1);
            planes.add(new JpegPlane(file.u8(at), blocks >> 4, blocks & 15, file.u8(at + 2) % TABLES));
        }
        units = JpegUnits.of(file.u16(start + 3), file.u16(start + 1), planes);
        planes.forEach(plane -> plane.size(units));
        converted &= planes.getFirst().id() != 'R';
    }

    private void scan(int start, int end) {
        int settings = start + 1 + 2 * file.u8(start);
        List<JpegPlane> scanned = new ArrayList<>();
        for (int at = start + 1; at < settings; at += 2) {
            JpegPlane plane = plane(file.u8(at));
            int tables = file.u8(at + 1);
            plane.tables(scales, means[(tables >> 4) % TABLES], rests[tables % TABLES]);
            scanned.add(plane);
        }
        JpegBand band = progressive ? JpegBand.of(file, settings) : JpegBand.ALL;
        new JpegScan(band, scanned, units).read(new JpegBits(file.data(), end), restartInterval);
    }

    private JpegPlane plane(int id) {
        return planes.stream()
                .filter(plane -> plane.id() == id)
                .findFirst()
                .orElseThrow(() -> new RefusedImageException(ImageRefusal.DAMAGED));
    }

    private RgbImage picture() {
        int width = Math.ceilDiv(units.width(), SIDE);
        int height = Math.ceilDiv(units.height(), SIDE);
        byte[] rgb = new byte[3 * width * height];
        int[] values = new int[3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    values[channel] = planes.get(channel % planes.size()).mean(x, y, units);
                }
                if (planes.size() == 3 && converted) {
                    fromLumaAndChroma(values);
                }
                for (int channel = 0; channel < 3; channel++) {
                    rgb[3 * (y * width + x) + channel] = (byte) values[channel];
                }
            }
        }
        return new RgbImage(width, height, rgb);
    }

    /** ITU-T T.871, section 7. */
    private static void fromLumaAndChroma(int[] values) {
        int luma = values[0];
        int blue = values[1] - 128;
        int red = values[2] - 128;
        values[0] = (int) Math.clamp(Math.round(luma + 1.402 * red), 0, 255);
        values[1] = (int) Math.clamp(Math.round(luma - 0.344136 * blue - 0.714136 * red), 0, 255);
        values[2] = (int) Math.clamp(Math.round(luma + 1.772 * blue), 0, 255);
    }
}
