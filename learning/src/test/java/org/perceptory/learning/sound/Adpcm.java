package org.perceptory.learning.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Encoders of ADPCM as the Multimedia Data Standards Update (1994) describes them, for tests. */
final class Adpcm {
    static final int IMA = 0x11;
    static final int MICROSOFT = 2;

    private static final int[] STEPS = {
        7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55, 60, 66, 73, 80, 88, 97,
        107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598, 658, 724, 796,
        876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026, 4428, 4871,
        5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385, 24623,
        27086, 29794, 32767
    };
    private static final int[] INDEX_CHANGES = {-1, -1, -1, -1, 2, 4, 6, 8};
    private static final int[] DELTAS = {230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230
    };

    private Adpcm() {}

    /** @param sound {@code [channels][n]} */
    static byte[] wav(int tag, int block, int rate, float[]... sound) {
        int channels = sound.length;
        int each = tag == IMA ? (block / channels - 4) * 2 + 1 : (block / channels - 7) * 2 + 2;
        ByteBuffer data = little(Math.ceilDiv(sound[0].length, each) * block);
        for (int from = 0; from < sound[0].length; from += each) {
            data.put(tag == IMA ? ima(sound, from, each, block) : microsoft(sound, from, each, block));
        }
        byte[] fact = little(4).putInt(sound[0].length).array();
        return Wavs.riff(
                Wavs.format(tag, channels, rate, block, 4), Wavs.chunk("fact", fact), Wavs.chunk("data", data.array()));
    }

    private static byte[] ima(float[][] sound, int from, int each, int block) {
        byte[] bytes = new byte[block];
        ByteBuffer head = little(block);
        int[][] codes = new int[sound.length][each];
        for (int channel = 0; channel < sound.length; channel++) {
            int[] samples = part(sound[channel], from, each);
            int index = nearest(Math.abs(samples[1] - samples[0]));
            head.putShort((short) samples[0]).put((byte) index).put((byte) 0);
            int told = samples[0];
            for (int i = 1; i < each; i++) {
                int wrong = samples[i] - told;
                int magnitude = Math.min(7, 4 * Math.abs(wrong) / STEPS[index]);
                codes[channel][i] = wrong < 0 ? 8 | magnitude : magnitude;
                int step = STEPS[index];
                int by = step / 8
                        + ((magnitude & 4) / 4) * step
                        + ((magnitude & 2) / 2) * (step / 2)
                        + (magnitude & 1) * (step / 4);
                told = Math.clamp(told + (wrong < 0 ? -by : by), -32_768, 32_767);
                index = Math.clamp(index + INDEX_CHANGES[magnitude], 0, 88);
            }
        }
        System.arraycopy(head.array(), 0, bytes, 0, 4 * sound.length);
        int at = 4 * sound.length;
        for (int turn = 1; turn < each; turn += 8) {
            for (int[] channel : codes) {
                for (int i = 0; i < 8; i += 2) {
                    bytes[at++] = (byte) (channel[turn + i] | channel[turn + i + 1] << 4);
                }
            }
        }
        return bytes;
    }

    /** Always by the second way: from the line through the last two. */
    private static byte[] microsoft(float[][] sound, int from, int each, int block) {
        int channels = sound.length;
        ByteBuffer bytes = little(block);
        int[][] samples = new int[channels][];
        int[] steps = new int[channels];
        for (int channel = 0; channel < channels; channel++) {
            samples[channel] = part(sound[channel], from, each);
            steps[channel] = Math.max(16, Math.abs(samples[channel][1] - samples[channel][0]) / 4);
            bytes.put((byte) 1);
        }
        for (int step : steps) {
            bytes.putShort((short) step);
        }
        for (int second = 1; second >= 0; second--) {
            for (int[] channel : samples) {
                bytes.putShort((short) channel[second]);
            }
        }
        int half = -1;
        for (int i = 2; i < each; i++) {
            for (int channel = 0; channel < channels; channel++) {
                int[] told = samples[channel];
                int foretold = 2 * told[i - 1] - told[i - 2];
                int code = Math.clamp(Math.round((told[i] - foretold) / (float) steps[channel]), -8, 7);
                told[i] = Math.clamp(foretold + code * steps[channel], -32_768, 32_767);
                steps[channel] = Math.max(16, DELTAS[code & 15] * steps[channel] / 256);
                if (half < 0) {
                    half = code & 15;
                } else {
                    bytes.put((byte) (half << 4 | code & 15));
                    half = -1;
                }
            }
        }
        return bytes.array();
    }

    private static int nearest(int step) {
        int index = 0;
        while (index < 88 && STEPS[index] < step) {
            index++;
        }
        return index;
    }

    private static int[] part(float[] sound, int from, int count) {
        int[] part = new int[count];
        for (int i = 0; i < count && from + i < sound.length; i++) {
            part[i] = Math.clamp(Math.round(sound[from + i] * 32_768), -32_768, 32_767);
        }
        return part;
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
