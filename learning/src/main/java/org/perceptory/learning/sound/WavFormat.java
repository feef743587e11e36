package org.perceptory.learning.sound;

import java.util.Map;

/** What the {@code fmt} chunk of a WAV says of its samples, as far as it can be true. */
final class WavFormat {
    /** Of the oldest form, which leaves out the bits of a sample, and of all others at least. */
    private static final int OLDEST = 14;

    private static final int LENGTH = 16;
    private static final int PCM = 1;
    private static final int MICROSOFT_ADPCM = 2;
    private static final int FLOAT = 3;
    private static final int A_LAW = 6;
    private static final int MU_LAW = 7;
    private static final int IMA_ADPCM = 0x11;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int EXTENSIBLE_LENGTH = 40;
    private static final int ADPCM_BITS = 4;

    /** What follows the tag in the GUID of every format that has a tag. */
    private static final String TAGGED = "\0\0\0\0\u0010\0\u0080\0\0\u00aa\0\u0038\u009b\u0071";

    /** Those that occur, by their tag (RFC 2361). */
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(PCM, "PCM"),
            Map.entry(MICROSOFT_ADPCM, "Microsoft ADPCM"),
            Map.entry(FLOAT, "float"),
            Map.entry(IMA_ADPCM, "IMA ADPCM"),
            Map.entry(0x31, "GSM 6.10"),
            Map.entry(0x50, "MPEG"),
            Map.entry(0x55, "MP3"),
            Map.entry(0xff, "AAC"),
            Map.entry(0x161, "Windows Media"));

    private final Chunks chunks;
    private final int at;
    private final long length;

    private WavFormat(Chunks chunks, int at, long length) {
        this.chunks = chunks;
        this.at = at;
        this.length = length;
    }

    /**
     * @param at where the chunk's content starts
     * @param length of the content as declared
     * @throws RefusedSoundException when no sound can be like that, or it is none that is read
     */
    static Layout read(Chunks chunks, int at, long length) {
        if (length < OLDEST) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        return new WavFormat(chunks, at, length).layout();
    }

    private Layout layout() {
        int tag = chunks.u16(at);
        int bits = length < LENGTH ? bitsOfOldest() : chunks.u16(at + 14);
        boolean extended = tag == EXTENSIBLE;
        if (extended) {
            tag = extended();
        }
        return switch (tag) {
            case PCM -> pcm(integers(bits), extended ? valid(bits) : bits);
            case FLOAT -> pcm(floats(bits), bits);
            // Their bits are anything: some programs put how fine the sound was before.
            case A_LAW -> pcm(Encoding.A_LAW, Byte.SIZE);
            case MU_LAW -> pcm(Encoding.MU_LAW, Byte.SIZE);
            case MICROSOFT_ADPCM -> adpcm(MicrosoftAdpcm.WAV, tag, bits);
            case IMA_ADPCM -> adpcm(ImaAdpcm.WAV, tag, bits);
            default -> throw unsupported(NAMES.getOrDefault(tag, "format %d".formatted(tag)));
        };
    }

    private Layout pcm(Encoding encoding, int bits) {
        int channels = SoundLimits.channels(chunks.u16(at + 2));
        int rate = SoundLimits.rate(chunks.u32(at + 4));
        int frame = chunks.u16(at + 12);
        if (encoding == Encoding.PCM_24 && frame == channels * Encoding.PCM_32.bytes()) {
            // Whether those that count are the upper or the lower ones nobody can tell.
            throw unsupported("PCM, %d bits in %d".formatted(bits, Integer.SIZE));
        }
        // Else the bits decide, as for all other programs: what is said of a frame's bytes is often wrong.
        return new PcmLayout(encoding, chunks.order(), bits, channels, rate);
    }

    private Layout adpcm(AdpcmCodec codec, int tag, int bits) {
        if (bits != ADPCM_BITS || chunks.big()) {
            throw unsupported("%s%s, %d bits".formatted(chunks.big() ? "RIFX, " : "", NAMES.get(tag), bits));
        }
        int channels = SoundLimits.channels(chunks.u16(at + 2));
        int rate = SoundLimits.rate(chunks.u32(at + 4));
        int block = chunks.u16(at + 12);
        if (codec.frames(block, channels) == 0) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        return new AdpcmLayout(codec, block, channels, rate, 0);
    }

    private int bitsOfOldest() {
        int channels = Math.max(1, chunks.u16(at + 2));
        return Byte.SIZE * Math.max(1, chunks.u16(at + 12) / channels);
    }

    private Encoding integers(int bits) {
        return switch (Math.ceilDiv(bits, Byte.SIZE)) {
            case 1 -> Encoding.PCM_8;
            case 2 -> Encoding.PCM_16;
            case 3 -> Encoding.PCM_24;
            case 4 -> Encoding.PCM_32;
            default -> throw unsupported("PCM, %d bits".formatted(bits));
        };
    }

    private Encoding floats(int bits) {
        return switch (bits) {
            case Float.SIZE -> Encoding.FLOAT_32;
            case Double.SIZE -> Encoding.FLOAT_64;
            default -> throw unsupported("float, %d bits".formatted(bits));
        };
    }

    /** WAVE_FORMAT_EXTENSIBLE tells those that count from those that there are. */
    private int valid(int bits) {
        int valid = chunks.u16(at + 18);
        return valid > 0 && valid < bits ? valid : bits;
    }

    /** The tag that WAVE_FORMAT_EXTENSIBLE has as the start of a GUID. */
    private int extended() {
        if (length < EXTENSIBLE_LENGTH) {
            throw new RefusedSoundException(SoundRefusal.DAMAGED);
        }
        if (!chunks.file().says(at + 26, TAGGED)) {
            throw unsupported("WAVE_FORMAT_EXTENSIBLE");
        }
        return chunks.u16(at + 24);
    }

    private static RefusedSoundException unsupported(String name) {
        return new RefusedSoundException(SoundRefusal.UNSUPPORTED, name);
    }
}
