package org.perceptory.learning.sound;

import java.util.Arrays;

/**
 * A recording of any number of channels heard as one: their mean, second by second, or the loudest channel in a second
 * in which they cancel each other out, as where one cable of a pair was soldered the wrong way round.
 */
final class Recording implements MonoSource {
    /** A single sample at full scale is a lucky peak; a flat top is none. */
    private static final int FLAT_TOP = 4;

    /**
     * Channels that have nothing in common keep 1 / channels of their power in the mean; a tenth of that is cancelled.
     */
    private static final double CANCELLED = 0.1;

    private static final int MEAN = -1;
    private static final int UNKNOWN = -2;

    private final Frames frames;
    /** By the second: the channel that is heard. */
    private final int[] heard;

    Recording(Frames frames) {
        this.frames = frames;
        this.heard = new int[Math.ceilDiv(frames.length(), frames.rate())];
        Arrays.fill(heard, frames.channels() > 1 ? UNKNOWN : 0);
    }

    @Override
    public int rate() {
        return frames.rate();
    }

    @Override
    public int length() {
        return frames.length();
    }

    /** How long it is, in ms. */
    long millis() {
        return 1000L * frames.length() / frames.rate();
    }

    /** @throws RefusedSoundException {@link SoundRefusal#NOT_NUMBERS} */
    @Override
    public void read(long from, float[] into) {
        int first = Math.clamp(from, 0, frames.length());
        int last = Math.clamp(from + into.length, 0, frames.length());
        Arrays.fill(into, 0);
        for (int frame = first; frame < last; frame++) {
            int channel = heardIn(frame / frames.rate());
            into[(int) (frame - from)] = channel == MEAN ? mean(frame) : frames.sample(frame, channel);
        }
    }

    /**
     * Whether the recording was too loud: some channel stays at full scale for several samples.
     *
     * @throws RefusedSoundException {@link SoundRefusal#NOT_NUMBERS}
     */
    boolean isClipped() {
        int[] runs = new int[frames.channels()];
        for (int frame = 0; frame < frames.length(); frame++) {
            for (int channel = 0; channel < runs.length; channel++) {
                boolean full = Math.abs(frames.sample(frame, channel)) >= frames.full();
                runs[channel] = full ? runs[channel] + 1 : 0;
                if (runs[channel] == FLAT_TOP) {
                    return true;
                }
            }
        }
        return false;
    }

    private float mean(int frame) {
        float sum = 0;
        for (int channel = 0; channel < frames.channels(); channel++) {
            sum += frames.sample(frame, channel);
        }
        return sum / frames.channels();
    }

    private int heardIn(int second) {
        if (heard[second] == UNKNOWN) {
            heard[second] = channelFor(second * frames.rate());
        }
        return heard[second];
    }

    private int channelFor(int start) {
        int end = (int) Math.min(frames.length(), (long) start + frames.rate());
        int channels = frames.channels();
        double[] power = new double[channels];
        double all = 0;
        for (int channel = 0; channel < channels; channel++) {
            int one = channel;
            power[channel] = power(start, end, frame -> frames.sample(frame, one));
            all += power[channel];
        }
        double together = power(start, end, this::mean) * channels * channels;
        // The mean's power beside the channels' own on average: together / channels² beside all / channels.
        return together < CANCELLED * all ? loudest(power) : MEAN;
    }

    private interface Sound {
        double at(int frame);
    }

    /** Around its mean: a constant offset is not heard, and neither adds to a sound nor cancels it. */
    private static double power(int start, int end, Sound sound) {
        double sum = 0;
        double squares = 0;
        for (int frame = start; frame < end; frame++) {
            double sample = sound.at(frame);
            sum += sample;
            squares += sample * sample;
        }
        return squares - sum * sum / (end - start);
    }

    private static int loudest(double[] power) {
        int loudest = 0;
        for (int channel = 1; channel < power.length; channel++) {
            loudest = power[channel] > power[loudest] ? channel : loudest;
        }
        return loudest;
    }
}
