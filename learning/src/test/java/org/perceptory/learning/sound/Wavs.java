package org.perceptory.learning.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** WAV files by the chunk, also such as no program would write. */
final class Wavs {
    static final int EXTENSIBLE = 0xfffe;

    private Wavs() {}

    /** A second and a half of A at half of full scale: 16 bits, mono, 16 kHz. */
    static byte[] good() {
        return of(Encoding.PCM_16, 1, Waveform.RATE, Sounds.sine(440, 0.5, 1.5, Waveform.RATE));
    }

    /** The same sound in every channel. */
    static byte[] of(Encoding encoding, int channels, int rate, float[] sound) {
        float[][] all = new float[channels][];
        Arrays.fill(all, sound);
        return of(encoding, rate, all);
    }

    /** @param sound {@code [channels][n]} */
    static byte[] of(Encoding encoding, int rate, float[]... sound) {
        return riff(format(encoding, sound.length, rate), chunk("data", samples(encoding, sound)));
    }

    static byte[] samples(Encoding encoding, float[]... sound) {
        return samples(encoding, ByteOrder.LITTLE_ENDIAN, sound);
    }

    static byte[] samples(Encoding encoding, ByteOrder order, float[]... sound) {
        ByteBuffer data = little(sound.length * sound[0].length * encoding.bytes());
        for (int i = 0; i < sound[0].length; i++) {
            for (float[] channel : sound) {
                write(encoding, channel[i], data);
            }
        }
        return order == ByteOrder.LITTLE_ENDIAN ? data.array() : reversed(data.array(), encoding.bytes());
    }

    private static byte[] reversed(byte[] samples, int each) {
        byte[] reversed = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            reversed[i] = samples[i - i % each + each - 1 - i % each];
        }
        return reversed;
    }

    private static void write(Encoding encoding, float sample, ByteBuffer data) {
        switch (encoding) {
            case PCM_8 -> data.put((byte) (128 + scaled(sample, 7)));
            case SIGNED_8 -> data.put((byte) scaled(sample, 7));
            case PCM_16 -> data.putShort((short) scaled(sample, 15));
            case PCM_24 -> data.put((byte) scaled(sample, 23)).putShort((short) (scaled(sample, 23) >> 8));
            case PCM_32 -> data.putInt((int) scaled(sample, 31));
            case FLOAT_32 -> data.putFloat(sample);
            case FLOAT_64 -> data.putDouble(sample);
            case A_LAW -> data.put(Laws.aLaw((int) scaled(sample, 15)));
            case MU_LAW -> data.put(Laws.muLaw((int) scaled(sample, 15)));
        }
    }

    private static long scaled(double sample, int bits) {
        double full = 1L << bits;
        return Math.clamp(Math.round(sample * full), (long) -full, (long) full - 1);
    }

    static byte[] format(Encoding encoding, int channels, int rate) {
        return format(tag(encoding), channels, rate, channels * encoding.bytes(), 8 * encoding.bytes());
    }

    static int tag(Encoding encoding) {
        return switch (encoding) {
            case FLOAT_32, FLOAT_64 -> 3;
            case A_LAW -> 6;
            case MU_LAW -> 7;
            default -> 1;
        };
    }

    static byte[] format(int tag, int channels, long rate, int frame, int bits) {
        return chunk("fmt ", fields(16, tag, channels, rate, frame, bits).array());
    }

    /** @param guid of the format behind its tag, 14 bytes */
    static byte[] extensible(int tag, byte[] guid, int channels, int rate, int frame, int bits) {
        ByteBuffer fields = fields(40, EXTENSIBLE, channels, rate, frame, bits);
        fields.putShort((short) 22)
                .putShort((short) bits)
                .putInt(0)
                .putShort((short) tag)
                .put(guid);
        return chunk("fmt ", fields.array());
    }

    private static ByteBuffer fields(int length, int tag, int channels, long rate, int frame, int bits) {
        return little(length)
                .putShort((short) tag)
                .putShort((short) channels)
                .putInt((int) rate)
                .putInt((int) rate * frame)
                .putShort((short) frame)
                .putShort((short) bits);
    }

    static byte[] chunk(String name, byte[] content) {
        return chunk(name, content.length, content);
    }

    /** With a length that need not be true, and a byte behind a content of odd length, as it should be. */
    static byte[] chunk(String name, long length, byte[] content) {
        ByteBuffer chunk = little(8 + content.length + (content.length & 1));
        return chunk.put(latin(name)).putInt((int) length).put(content).array();
    }

    static byte[] riff(byte[]... chunks) {
        byte[] all = joined(chunks);
        return joined(latin("RIFF"), little(4).putInt(4 + all.length).array(), latin("WAVE"), all);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
