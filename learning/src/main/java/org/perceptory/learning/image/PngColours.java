package org.perceptory.learning.image;

import java.util.Optional;
import org.perceptory.learning.file.Bytes;

/**
 * What a PNG says of its colours (W3C PNG, third edition, 4.3): cICP before iCCP before sRGB before gAMA and cHRM. Of
 * each chunk the first counts.
 */
final class PngColours {
    /** gAMA's, of sRGB and of what is taken for it: programs write 1/2.2, and round it. */
    private static final double USUAL = 1 / 2.2;

    private static final double NEARLY = 0.05;

    private final boolean grey;
    private Optional<Colours> coded = Optional.empty();
    private Optional<Colours> profile = Optional.empty();
    private boolean profiled;
    private boolean srgb;
    private double gamma;
    private Primaries primaries;

    /** @param grey whether the picture has one channel, not three */
    PngColours(boolean grey) {
        this.grey = grey;
    }

    /**
     * @param start of the chunk's data
     * @param end behind it
     */
    void chunk(String type, Bytes file, int start, int end) {
        switch (type) {
            case "cICP" -> {
                boolean ofColours = end - start == 4 && file.u8(start + 2) == 0;
                if (coded.isEmpty() && ofColours) {
                    coded = CodedColours.of(file.u8(start), file.u8(start + 1));
                }
            }
            case "iCCP" -> {
                if (!profiled) { // The first alone: to unpack each of thousands would take a while.
                    profiled = true;
                    profile = PngProfile.unpacked(file, start, end).flatMap(bytes -> ProfileColours.read(bytes, grey));
                }
            }
            case "sRGB" -> srgb = true;
            case "gAMA" -> {
                if (gamma == 0 && end - start == 4) {
                    gamma = file.u32(start) / 100_000.0;
                }
            }
            case "cHRM" -> {
                if (primaries == null && end - start == 32) {
                    primaries = chromaticities(file, start);
                }
            }
            default -> {}
        }
    }

    Colours colours() {
        return coded.or(() -> profile)
                .or(() -> srgb ? Optional.of(Colours.SRGB) : measured())
                .orElse(Colours.SRGB);
    }

    private Optional<Colours> measured() {
        boolean usual = gamma == 0 || Math.abs(gamma / USUAL - 1) < NEARLY;
        if (usual && primaries == null) {
            return Optional.empty();
        }
        return PrimaryColours.of(
                primaries == null ? Primaries.SRGB : primaries,
                usual ? Transfer::fromSrgb : value -> Math.pow(value, 1 / gamma));
    }

    /** White first in the file. */
    private static Primaries chromaticities(Bytes file, int start) {
        double[] xy = new double[8];
        for (int i = 0; i < xy.length; i++) {
            xy[(i + 6) % 8] = file.u32(start + 4 * i) / 100_000.0;
        }
        return new Primaries(xy);
    }
}
