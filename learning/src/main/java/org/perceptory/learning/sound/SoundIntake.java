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
     * Cuts a recording into seconds, see {@link Waveform#cut}.
     *
     * @param file of any kind, not changed
     * @throws RefusedSoundException when it is not a sound that can be kept; nothing else, whatever the bytes
     */
    public AcceptedRecording accept(byte[] file, Silence silence) {
        Recording recording = open(file);
        boolean clipped = recording.isClipped();
        Waveform whole = Resampler.resample(recording);
        Iterator<Second> seconds = whole.cut().iterator();
        List<AcceptedSecond> kept = new ArrayList<>();
        int count = 0;
        for (; seconds.hasNext(); count++) {
            Second second = seconds.next();
            if (silence == Silence.KEEP || !second.silent()) {
                Waveform sound = second.sound();
                kept.add(new AcceptedSecond(StoredSound.encode(sound), SoundHash.of(sound), 1000 * count));
            }
        }
        if (kept.isEmpty()) {
            throw new RefusedSoundException(SoundRefusal.SILENT);
        }
        return new AcceptedRecording(kept, count - kept.size(), whole.leftOutMillis(), clipped);
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

    private Recording open(byte[] file) {
        if (file.length == 0) {
            throw new RefusedSoundException(SoundRefusal.EMPTY);
        }
        if (file.length > limits.bytes()) {
            throw new RefusedSoundException(SoundRefusal.TOO_MANY_BYTES, (long) file.length, (long) limits.bytes());
        }
        Recording recording = new Recording(SoundFile.open(file));
        if (recording.millis() > 1000L * limits.seconds()) {
            throw new RefusedSoundException(SoundRefusal.TOO_LONG, recording.millis() / 1000, (long) limits.seconds());
        }
        return recording;
    }
}
