package org.perceptory.learning.sound;

import java.util.Arrays;

/**
 * The Interactive Multimedia Association's ADPCM as WAV has it (Multimedia Data Standards Update, 1994): in a block's
 * head, four bytes a channel, its first sample and the index of its step; then, by turns, eight samples of each
 * channel.
 */
enum ImaAdpcm implements AdpcmCodec {
    WAV;

    /** Bytes of a channel's head, and of its turn. */
    private static final int PART = 4;

    private static final int[] STEPS = steps();
    private static final int[] CHANGES = {-1, -1, -1, -1, 2, 4, 6, 8};

    @Override
    public int frames(int bytes, int channels) {
        int turn = PART * channels;
        return bytes < turn ? 0 : 1 + (bytes - turn) / turn * 2 * PART;
    }

    @Override
    public void decode(byte[] file, int at, int bytes, short[][] into) {
        int turn = PART * into.length;
        int frames = frames(bytes, into.length);
        for (int channel = 0; channel < into.length; channel++) {
            int head = at + PART * channel;
            int sample = (short) (file[head] & 0xff | file[head + 1] << 8);
            int index = Math.clamp(file[head + 2], 0, STEPS.length - 1);
            into[channel][0] = (short) sample;
            for (int i = 1; i < frames; i++) {
                int nibble = (i - 1) % (2 * PART);
                int code = file[head + turn * (1 + (i - 1) / (2 * PART)) + nibble / 2] >> 4 * (nibble % 2) & 0xf;
                sample = Math.clamp(sample + difference(code, STEPS[index]), Short.MIN_VALUE, Short.MAX_VALUE);
                index = Math.clamp(index + CHANGES[code & 7], 0, STEPS.length - 1);
                into[channel][i] = (short) sample;
            }
        }
    }

    /** (code + ½) / 4 of a step, in the integers that every decoder uses. */
    private static int difference(int code, int step) {
        int difference = step >> 3;
        difference += (code & 4) != 0 ? step : 0;
        difference += (code & 2) != 0 ? step >> 1 : 0;
        difference += (code & 1) != 0 ? step >> 2 : 0;
        return (code & 8) != 0 ? -difference : difference;
    }

    /** Each a tenth more than the last, as the standard lists them. */
    private static int[] steps() {
        return Arrays.stream(
                        ("7 8 9 10 11 12 13 14 16 17 19 21 23 25 28 31 34 37 41 45 50 55 60 66 73 80 88 97 107 118 130 "
                                        + "143 157 173 190 209 230 253 279 307 337 371 408 449 494 544 598 658 724 796 876 963 1060 1166 "
                                        + "1282 1411 1552 1707 1878 2066 2272 2499 2749 3024 3327 3660 4026 4428 4871 5358 5894 6484 7132 "
                                        + "7845 8630 9493 10442 11487 12635 13899 15289 16818 18500 20350 22385 24623 27086 29794 32767")
                                .split(" "))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
