package org.perceptory.learning.sound;

import java.nio.ByteOrder;

/** What the {@code COMM} chunk of an AIFF says of its samples, as far as it can be true. */
final class AiffFormat {
    private static final int LENGTH = 18;
    private static final int RATE = 8;
    private static final String PLAIN = "AIFF";

    /** Of a rate's 80 bits: 1 of sign, 15 of exponent, 64 of mantissa with its leading 1 (IEEE 754 extended). */
    private static final int BIAS = 16_383;

    private static final int MANTISSA = 63;

    private AiffFormat() {}

    /**
     * @param at where the chunk's content starts
     * @param length of the content as declared
     * @throws RefusedSoundException when no sound can be like that, or it is none that is read
     */
    static Layout read(Chunks chunks, int at, long length) {
        boolean plain = chunks.file().says(8, PLAIN);
        if (length < LENGTH || !plain && length < LENGTH + 4) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        int bits = chunks.u16(at + 6);
        String kind = plain ? "NONE" : chunks.file().text(at + LENGTH, 4);
        Encoding encoding = encoding(kind, bits);
        int channels = SoundLimits.channels(chunks.u16(at));
        int rate = SoundLimits.rate(rate(chunks, at + RATE));
        ByteOrder order = kind.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new PcmLayout(encoding, order, Math.clamp(bits, 1, Byte.SIZE * encoding.bytes()), channels, rate);
    }

    private static Encoding encoding(String kind, int bits) {
        return switch (kind) {
            case "NONE", "twos", "sowt", "in24", "in32" -> integers(bits);
            case "raw " -> {
                if (bits != Byte.SIZE) {
                    throw unsupported("AIFF-C, raw, %d bits".formatted(bits));
                }
                yield Encoding.PCM_8;
            }
            case "fl32", "FL32" -> Encoding.FLOAT_32;
            case "fl64", "FL64" -> Encoding.FLOAT_64;
            case "alaw", "ALAW" -> Encoding.A_LAW;
            case "ulaw", "ULAW" -> Encoding.MU_LAW;
            default ->
                throw unsupported("AIFF-C, " + kind.replaceAll("[^ -~]", "?").strip());
        };
    }

    private static Encoding integers(int bits) {
        return switch (Math.ceilDiv(bits, Byte.SIZE)) {
            case 1 -> Encoding.SIGNED_8;
            case 2 -> Encoding.PCM_16;
            case 3 -> Encoding.PCM_24;
            case 4 -> Encoding.PCM_32;
            default -> throw unsupported("AIFF, %d bits".formatted(bits));
        };
    }

    /** Rounded; what is no rate is one that is out of range. */
    private static long rate(Chunks chunks, int at) {
        int power = (chunks.u16(at) & 0x7fff) - BIAS - MANTISSA;
        double mantissa = chunks.u32(at + 2) * 0x1p32 + chunks.u32(at + 6);
        boolean negative = (chunks.u16(at) & 0x8000) != 0;
        return negative ? 0 : Math.min(Math.round(Math.scalb(mantissa, power)), 0xffffffffL);
    }

    private static RefusedSoundException unsupported(String name) {
        return new RefusedSoundException(SoundRefusal.UNSUPPORTED, name);
    }
}
