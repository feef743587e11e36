package org.perceptory.learning.sound;

/**
 * Microsoft's ADPCM (Multimedia Data Standards Update, 1994): each sample is foretold from the two before it; what is
 * written is by how many steps the foretelling was wrong. A block's head has, for all channels each, which way of
 * foretelling, the step, the second sample and the first.
 */
enum MicrosoftAdpcm implements AdpcmCodec {
    WAV;

    /** Bytes of a channel's head. */
    private static final int HEAD = 7;

    private static final int LEAST_STEP = 16;
    private static final int ONE = 256;
    private static final int[] STEP_CHANGES = {
        230, 230, 230, 230, 307, 409, 512, 614, 768, 614, 512, 409, 307, 230, 230, 230
    };
    /** The seven pairs of weights that every file has. */
    private static final int[] LAST = {256, 512, 0, 192, 240, 460, 392};

    private static final int[] BEFORE = {0, -256, 0, 64, 0, -208, -232};

    @Override
    public int frames(int bytes, int channels) {
        int head = HEAD * channels;
        return bytes < head ? 0 : 2 + (bytes - head) * 2 / channels;
    }

    @Override
    public void decode(byte[] file, int at, int bytes, short[][] into) {
        int channels = into.length;
        int frames = frames(bytes, channels);
        for (int channel = 0; channel < channels; channel++) {
            int way = Math.min(file[at + channel] & 0xff, LAST.length - 1);
            int step = word(file, at + channels + 2 * channel);
            short[] samples = into[channel];
            samples[1] = (short) word(file, at + 3 * channels + 2 * channel);
            samples[0] = (short) word(file, at + 5 * channels + 2 * channel);
            for (int i = 2; i < frames; i++) {
                int nibble = (i - 2) * channels + channel;
                int code = file[at + HEAD * channels + nibble / 2] >> 4 * (1 - nibble % 2) & 0xf;
                int foretold = (samples[i - 1] * LAST[way] + samples[i - 2] * BEFORE[way]) / ONE;
                int wrong = code < 8 ? code : code - 16;
                samples[i] =
                        (short) Math.clamp((long) foretold + (long) wrong * step, Short.MIN_VALUE, Short.MAX_VALUE);
                step = (int) Math.clamp((long) step * STEP_CHANGES[code] / ONE, LEAST_STEP, Integer.MAX_VALUE / ONE);
            }
        }
    }

    private static int word(byte[] file, int at) {
        return (short) (file[at] & 0xff | file[at + 1] << 8);
    }
}
