package org.perceptory.app.lti.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Bytes of an answer as they come, up to so many and so long; at the first beyond either, reading ends with a fault.
 */
final class LimitedStream extends FilterInputStream {

    private final long largest;
    private final Duration patience;
    private final CompletableFuture<Void> read = new CompletableFuture<>();
    private long count;

    LimitedStream(InputStream in, long largest, Duration patience) {
        super(in);
        this.largest = largest;
        this.patience = patience;
        read.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).whenComplete((done, late) -> abandon(late));
    }

    /** Wakes whoever waits for the next byte. */
    private void abandon(Throwable late) {
        if (late == null) {
            return;
        }
        try {
            in.close();
        } catch (IOException closing) {
            late.addSuppressed(closing);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = next(bytes, offset, length);
        if (read.isCompletedExceptionally()) {
            throw new IOException("An answer that took longer than " + patience);
        }
        count += Math.max(got, 0);
        if (count > largest) {
            throw new IOException("An answer of more than " + largest + " bytes");
        }
        return got;
    }

    private int next(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException fault) {
            if (read.isCompletedExceptionally()) {
                throw new IOException("An answer that took longer than " + patience, fault);
            }
            throw fault;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        read.complete(null);
        super.close();
    }
}
