package org.perceptory.learning.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** AIFF files by the chunk. */
final class Aiffs {
    private Aiffs() {}

    /** @param kind of AIFF-C; "" for a plain AIFF */
    static byte[] of(String kind, Encoding encoding, int bits, int rate, float[]... sound) {
        return form(kind, comm(kind, sound.length, sound[0].length, bits, rate), ssnd(0, data(kind, encoding, sound)));
    }

    static byte[] data(String kind, Encoding encoding, float[]... sound) {
        ByteOrder order = kind.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return Wavs.samples(encoding, order, sound);
    }

    static byte[] form(String kind, byte[]... chunks) {
        byte[] all = Wavs.joined(chunks);
        return Wavs.joined(
                Wavs.latin("FORM"),
                big(4).putInt(4 + all.length).array(),
                Wavs.latin(kind.isEmpty() ? "AIFF" : "AIFC"),
                all);
    }

    static byte[] comm(String kind, int channels, int frames, int bits, long rate) {
        ByteBuffer comm = big(kind.isEmpty() ? 18 : 24)
                .putShort((short) channels)
                .putInt(frames)
                .putShort((short) bits);
        int power = 63 - Long.numberOfLeadingZeros(Math.max(1, rate));
        comm.putShort((short) (16_383 + power)).putLong(rate << 63 - power);
        if (!kind.isEmpty()) {
            comm.put(Wavs.latin(kind)).putShort((short) 0);
        }
        return chunk("COMM", comm.array());
    }

    /** @param offset bytes to leave out, which are put there */
    static byte[] ssnd(int offset, byte[] samples) {
        byte[] head = big(8).putInt(offset).putInt(0).array();
        return chunk("SSND", Wavs.joined(head, new byte[offset], samples));
    }

    static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = big(8 + content.length + (content.length & 1));
        return chunk.put(Wavs.latin(name)).putInt(content.length).put(content).array();
    }

    private static ByteBuffer big(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.BIG_ENDIAN);
    }
}
