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

  private static final int MOMENTS = 12;
  /** Each moment stays for a sixth of a second, which is how often a recording takes a picture. */
  private static final int FRAMES_A_MOMENT = 5;

  private final Path file;

  CameraFilm(Path file) {
    this.file = file;
    show(Scene.RED_BALLS);
  }

  Path file() {
    return file;
  }

  /** From the next start of a camera on, this is what it sees. */
  void show(Scene scene) {
    var film = new ByteArrayOutputStream();
    for (int moment = 0; moment < MOMENTS; moment++) {
      byte[] frame = scene.jpeg(moment);
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
