package org.perceptory.learning.sound;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** How one sample is written in whole bytes. */
enum Encoding {
    /** Unsigned, as in WAV. */
    PCM_8(1),
    /** Signed, as in AIFF. */
    SIGNED_8(1),
    PCM_16(2),
    PCM_24(3),
    PCM_32(4),
    FLOAT_32(4),
    FLOAT_64(8),
    A_LAW(1),
    MU_LAW(1);

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);

    private final int bytes;

    Encoding(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** What this writes, with so many bits, where the sound was louder than can be written. */
    float full(int bits) {
        return switch (this) {
            case A_LAW -> Companding.loudest(Companding.A_LAW);
            case MU_LAW -> Companding.loudest(Companding.MU_LAW);
            default -> 1 - 1f / (1 << (bits - 1));
        };
    }

    /** The sample at this offset, 1 for full scale; floats may be louder, infinite or no number. */
    float read(byte[] file, int at, ByteOrder order) {
        boolean big = order == ByteOrder.BIG_ENDIAN;
        return switch (this) {
            case PCM_8 -> ((file[at] & 0xff) - 128) / 128f;
            case SIGNED_8 -> file[at] / 128f;
            case PCM_16 -> {
                short value = (short) SHORT.get(file, at);
                yield (big ? Short.reverseBytes(value) : value) / 32_768f;
            }
            case PCM_24 -> {
                int upper = file[big ? at : at + 2];
                int lower = file[big ? at + 2 : at] & 0xff;
                yield (upper << 16 | (file[at + 1] & 0xff) << 8 | lower) / 8_388_608f;
            }
            case PCM_32 -> integer(file, at, big) / 2_147_483_648f;
            case FLOAT_32 -> Float.intBitsToFloat(integer(file, at, big));
            case FLOAT_64 -> {
                long value = (long) LONG.get(file, at);
                yield (float) Double.longBitsToDouble(big ? Long.reverseBytes(value) : value);
            }
            case A_LAW -> Companding.A_LAW[file[at] & 0xff];
            case MU_LAW -> Companding.MU_LAW[file[at] & 0xff];
        };
    }

    private static int integer(byte[] file, int at, boolean big) {
        int value = (int) INT.get(file, at);
        return big ? Integer.reverseBytes(value) : value;
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }
}
