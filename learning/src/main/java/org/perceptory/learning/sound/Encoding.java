package org.perceptory.learning.sound;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How one sample is written in a WAV, little endian. */
enum Encoding {
    PCM_8(1, 8),
    PCM_16(1, 16),
    PCM_24(1, 24),
    PCM_32(1, 32),
    FLOAT_32(3, 32),
    FLOAT_64(3, 64);

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle FLOAT = view(float[].class);
    private static final VarHandle DOUBLE = view(double[].class);

    /** Others that occur, by their tag (RFC 2361). */
    private static final Map<Integer, String> NOT_READ = Map.ofEntries(
            Map.entry(1, "PCM"),
            Map.entry(2, "Microsoft ADPCM"),
            Map.entry(3, "float"),
            Map.entry(6, "A-law"),
            Map.entry(7, "µ-law"),
            Map.entry(0x11, "IMA ADPCM"),
            Map.entry(0x31, "GSM 6.10"),
            Map.entry(0x50, "MPEG"),
            Map.entry(0x55, "MP3"),
            Map.entry(0xff, "AAC"),
            Map.entry(0x161, "Windows Media"));

    private final int tag;
    private final int bits;

    Encoding(int tag, int bits) {
        this.tag = tag;
        this.bits = bits;
    }

    /** @throws RefusedSoundException {@link SoundRefusal#UNSUPPORTED} */
    static Encoding of(int tag, int bits) {
        Optional<Encoding> found =
                Stream.of(values()).filter(e -> e.tag == tag && e.bits == bits).findFirst();
        return found.orElseThrow(() -> new RefusedSoundException(SoundRefusal.UNSUPPORTED, name(tag, bits)));
    }

    private static String name(int tag, int bits) {
        String name = NOT_READ.getOrDefault(tag, "format %d".formatted(tag));
        return tag == 1 || tag == 3 ? "%s, %d bits".formatted(name, bits) : name;
    }

    int bytes() {
        return bits / 8;
    }

    /** What this writes where the sound was louder than can be written; the largest of 16 bits for all finer ones. */
    float full() {
        return this == PCM_8 ? 127 / 128f : 32_767 / 32_768f;
    }

    /** The sample at this offset, 1 for full scale; floats may be louder, infinite or no number. */
    float read(byte[] file, int at) {
        return switch (this) {
            case PCM_8 -> ((file[at] & 0xff) - 128) / 128f;
            case PCM_16 -> (short) SHORT.get(file, at) / 32_768f;
            case PCM_24 -> (file[at + 2] << 16 | (file[at + 1] & 0xff) << 8 | file[at] & 0xff) / 8_388_608f;
            case PCM_32 -> (int) INT.get(file, at) / 2_147_483_648f;
            case FLOAT_32 -> (float) FLOAT.get(file, at);
            case FLOAT_64 -> (float) (double) DOUBLE.get(file, at);
        };
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }
}
