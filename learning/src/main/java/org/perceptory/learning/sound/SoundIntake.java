package org.perceptory.learning.sound;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The border that every recording crosses once. What it is, is told by its content; how long, by its header and by the
 * bytes that are there; only then is it decoded, its channels averaged, brought to 16 kHz and cut into seconds.
 *
 * <p>Thread-safe. One call takes, beside the file, 96 kB a second of sound: 58 MB for the longest that is let in.
 */
public final class SoundIntake {
    private final SoundLimits limits;

    public SoundIntake() {
        this(SoundLimits.DEFAULT);
    }

    public SoundIntake(SoundLimits limits) {
        this.limits = limits;
    }

    /**
     * Cuts a recording into whole seconds. What is left at its end is dropped; a recording of less than a second is
     * laid into the middle of a silent one.
     *
     * @param file of any kind, not changed
     * @throws RefusedSoundException when it is not a sound that can be kept; nothing else, whatever the bytes
     */
    public AcceptedRecording accept(byte[] file, Silence silence) {
        WavFile wav = open(file);
        boolean clipped = wav.isClipped();
        Iterator<Waveform> seconds =
                Resampler.resample(wav).seconds(Waveform.RATE).iterator();
        List<AcceptedSecond> kept = new ArrayList<>();
        int count = 0;
        for (; seconds.hasNext(); count++) {
            Waveform second = seconds.next();
            if (silence == Silence.KEEP || !Silence.isIn(second)) {
                kept.add(new AcceptedSecond(StoredSound.encode(second), SoundHash.of(second), 1000 * count));
            }
        }
        if (kept.isEmpty()) {
            throw new RefusedSoundException(SoundRefusal.SILENT);
        }
        return new AcceptedRecording(kept, count - kept.size(), clipped);
    }

    /**
     * The whole of a recording, for a model to listen to.
     *
     * @param file of any kind, not changed
     * @throws RefusedSoundException when it is not a sound that can be read; nothing else, whatever the bytes
     */
    public Waveform listen(byte[] file) {
        return Resampler.resample(open(file));
    }

    private WavFile open(byte[] file) {
        if (file.length == 0) {
            throw new RefusedSoundException(SoundRefusal.EMPTY);
        }
        if (file.length > limits.bytes()) {
            throw new RefusedSoundException(SoundRefusal.TOO_MANY_BYTES, (long) file.length, (long) limits.bytes());
        }
        WavFile wav = WavChunks.open(file);
        if (wav.millis() > 1000L * limits.seconds()) {
            throw new RefusedSoundException(SoundRefusal.TOO_LONG, wav.millis() / 1000, (long) limits.seconds());
        }
        if (wav.millis() < SoundLimits.SHORTEST_MILLIS) {
            throw new RefusedSoundException(SoundRefusal.TOO_SHORT, wav.millis(), (long) SoundLimits.SHORTEST_MILLIS);
        }
        return wav;
    }
}
