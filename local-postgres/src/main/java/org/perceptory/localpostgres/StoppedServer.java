package org.perceptory.localpostgres;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.time.Duration;

/** The last thing that a Perceptory does with its server: it keeps the library's lock on the folder for a moment more. */
final class StoppedServer {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private StoppedServer() {}

  /** Starts a server. */
  interface Start<T> {
    T run() throws IOException;
  }

  /** Tries until the lock is free. */
  static <T> T handsOver(Start<T> start) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return start.run();
      } catch (IllegalStateException locked) {
        boolean byAnother = locked instanceof OverlappingFileLockException || String.valueOf(locked.getMessage()).startsWith("could not lock");
        if (!byAnother || System.nanoTime() > end) {
          throw locked;
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
