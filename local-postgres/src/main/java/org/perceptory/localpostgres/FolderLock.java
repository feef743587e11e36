package org.perceptory.localpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The right to start the server of a folder: one Perceptory's at a time, until its server has ended. The library has a
 * lock of its own, which it keeps a moment longer than the server lives and which cannot be waited for; this one can.
 */
final class FolderLock implements AutoCloseable {
    /** A file belongs to a whole process: among its threads these tell who has it. */
    private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final Semaphore here;

    private FolderLock(FileChannel channel, Semaphore here) {
        this.channel = channel;
        this.here = here;
    }

    /**
     * Waits until whoever has the folder gives it back, or its process ends.
     *
     * @throws FolderTakenException where that takes longer than the patience
     */
    static FolderLock take(Path folder, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Semaphore here = HERE.computeIfAbsent(folder.toRealPath(), path -> new Semaphore(1));
        try {
            if (!here.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new FolderTakenException(folder);
            }
            boolean held = false;
            try {
                FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                held = lock(channel, end - System.nanoTime());
                if (!held) {
                    throw new FolderTakenException(folder);
                }
                return new FolderLock(channel, here);
            } finally {
                if (!held) {
                    here.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** In a thread of its own: that a process waits for a file has no end but the closing of the channel. */
    private static boolean lock(FileChannel channel, long nanos) throws IOException, InterruptedException {
        FutureTask<FileLock> waiting = new FutureTask<>(channel::lock);
        Thread.ofPlatform().daemon().name("local-postgres-lock").start(waiting);
        boolean held = false;
        try {
            held = waiting.get(Math.max(0, nanos), TimeUnit.NANOSECONDS) != null;
        } catch (TimeoutException another) {
            return false;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            if (!held) {
                channel.close();
            }
        }
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            here.release();
        }
    }
}
