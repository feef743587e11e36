package org.perceptory.worker.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a stream on which nothing arrives, so that whoever reads it does not wait for ever. */
final class StallGuard implements AutoCloseable {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backbone-stall").factory());

    private final InputStream watched;
    private final Duration silence;
    private volatile boolean stalled;
    private ScheduledFuture<?> alarm;

    StallGuard(InputStream watched, Duration silence) {
        this.watched = watched;
        this.silence = silence;
        this.alarm = alarm();
    }

    /** The next bytes, -1 at the end. @throws IOException also where none came in time */
    int read(byte[] into) throws IOException {
        alarm.cancel(false);
        alarm = alarm();
        try {
            int read = watched.read(into);
            if (stalled) {
                throw new IOException("closed");
            }
            return read;
        } catch (IOException broken) {
            throw stalled ? new IOException("No byte came for %d ms".formatted(silence.toMillis()), broken) : broken;
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }

    private ScheduledFuture<?> alarm() {
        return CLOCK.schedule(this::end, silence.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        stalled = true;
        try {
            watched.close();
        } catch (IOException alreadyBroken) {
            throw new UncheckedIOException(alreadyBroken);
        }
    }
}
