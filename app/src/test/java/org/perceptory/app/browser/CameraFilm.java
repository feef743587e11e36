package org.perceptory.app.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The film that Chromium's fake camera plays, over and over: JPEG frames one after another (MJPEG), 30 a second.
 * Chromium opens the file anew whenever a page starts the camera.
 */
final class CameraFilm {

    private static final int MOMENTS = 24;
    /** Behind those that tests choose as files. */
    private static final int FIRST_MOMENT = 10_000;
    /** Each moment stays for a sixth of a second, which is how often a recording takes a picture. */
    private static final int FRAMES_A_MOMENT = 5;

    private final Path file;
    private long moment;

    CameraFilm(Path file) {
        this.file = file;
        show(Scene.RED_BALLS);
    }

    Path file() {
        return file;
    }

    /** From the next start of a camera on, this is what it sees; no moment of it was ever shown before. */
    void show(Scene scene) {
        var film = new ByteArrayOutputStream();
        for (int shown = 0; shown < MOMENTS; shown++) {
            byte[] frame = scene.jpeg(FIRST_MOMENT + moment++);
            for (int repeat = 0; repeat < FRAMES_A_MOMENT; repeat++) {
                film.writeBytes(frame);
            }
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.write(file.resolveSibling("next.mjpeg"), film.toByteArray());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
