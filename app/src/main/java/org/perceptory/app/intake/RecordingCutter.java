package org.perceptory.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.perceptory.learning.sound.AcceptedRecording;
import org.perceptory.learning.sound.Silence;
import org.perceptory.learning.sound.SoundIntake;

/**
 * Cuts recordings into seconds, few at a time: one that is being cut stands in memory whole, as a file and decoded. The
 * others wait where they are, and are read when it is their turn.
 */
final class RecordingCutter {

    /** A file that is not read yet. */
    interface Content {
        byte[] read() throws IOException;
    }

    private final SoundIntake sounds = new SoundIntake();
    private final Semaphore turns;

    RecordingCutter(int atATime) {
        turns = new Semaphore(atATime, true);
    }

    /** @throws org.perceptory.learning.sound.RefusedSoundException when the bytes are not a recording that we take */
    AcceptedRecording cut(Content file, Silence silence) {
        turns.acquireUninterruptibly();
        try {
            return sounds.accept(file.read(), silence);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } finally {
            turns.release();
        }
    }
}
