package org.perceptory.app.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.perceptory.testbed.Sounds;
import org.perceptory.testbed.Sounds.Kind;

/**
 * The tape that Chromium's fake microphone plays, over and over. Chromium opens the file anew whenever a page starts
 * the microphone.
 */
final class MicrophoneTape {

    private static final int SECONDS = 20;
    /** Behind those that tests upload. */
    private static final long FIRST = 10_000;

    private final Path file;
    private long recording = FIRST;

    MicrophoneTape(Path file) {
        this.file = file;
        play(Kind.TONES);
    }

    Path file() {
        return file;
    }

    /** From the next start of a microphone on, this is what it hears; no second of it was ever heard before. */
    void play(Kind kind) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.write(file.resolveSibling("next.wav"), Sounds.wav(kind, recording++, SECONDS));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
