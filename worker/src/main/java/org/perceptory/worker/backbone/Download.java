package org.perceptory.worker.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.perceptory.domain.blob.Sha256;

/**
 * Fetches one file that is known by its size and SHA-256. What has arrived lies beside the target until it is whole and
 * right, and is gone on with after a break, of the connection or of this process. A file is fetched once at a time, by
 * however many threads and processes: the others wait, and find it there.
 *
 * @param client follows redirects, but none from https to http
 * @param address https, or on this machine
 * @param target where the file is then
 */
record Download(
        HttpClient client, URI address, Path target, String sha256, long bytes, Patience patience, Clock clock) {
    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();
    private static final int CHUNK = 1 << 16;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int TIMED_OUT = 408;
    private static final int BAD_RANGE = 416;
    private static final int TOO_MANY = 429;
    private static final int SERVERS_FAULT = 500;

    /** Of a client that such downloads may use. */
    static HttpClient client(Patience patience) {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience.silence())
                .build();
    }

    /**
     * The file, fetched unless it is there.
     *
     * @param progress hears the share that has arrived, 0 to 1
     * @throws DownloadFailedException when it cannot be had; a file that is wrong does not stay
     */
    Path fetch(DoubleConsumer progress) throws InterruptedException {
        requireSafeAddress();
        ReentrantLock here = HERE.computeIfAbsent(target.toAbsolutePath(), path -> new ReentrantLock());
        here.lockInterruptibly();
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (FileChannel channel =
                            FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock everywhere = channel.lock()) {
                return isThere() ? target : fetchAnew(progress);
            }
        } catch (IOException unwritable) {
            throw new DownloadFailedException(DownloadFault.UNWRITABLE, unwritable);
        } finally {
            here.unlock();
        }
    }

    private void requireSafeAddress() {
        String scheme = String.valueOf(address.getScheme());
        boolean local = scheme.equals("http") && isThisMachine(address.getHost());
        if (address.getHost() == null || !scheme.equals("https") && !local) {
            throw new DownloadFailedException(DownloadFault.ADDRESS, address);
        }
    }

    private static boolean isThisMachine(String host) {
        return host != null
                && (host.equals("localhost")
                        || host.equals(InetAddress.getLoopbackAddress().getHostAddress()));
    }

    private boolean isThere() throws IOException {
        return Files.exists(target)
                && Files.size(target) == bytes
                && hash(target).equals(sha256);
    }

    private Path fetchAnew(DoubleConsumer progress) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(patience.whole());
        int inVain = 0;
        while (arrived() < bytes) {
            long before = arrived();
            try {
                transfer(progress, end);
            } catch (BreakException broken) {
                inVain = arrived() > before ? 0 : inVain + 1;
                if (inVain >= patience.attempts()) {
                    throw new DownloadFailedException(DownloadFault.BROKEN, broken.getCause());
                }
                patience.rest();
            }
        }
        String found = hash(part());
        if (!found.equals(sha256)) {
            Files.delete(part());
            throw new DownloadFailedException(DownloadFault.CHECKSUM, sha256, found);
        }
        return Files.move(part(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void transfer(DoubleConsumer progress, Instant end) throws IOException, InterruptedException {
        long from = arrived();
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience.silence());
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        HttpResponse<InputStream> answer = answer(request.build());
        try (InputStream body = answer.body();
                StallGuard guard = new StallGuard(body, patience.silence())) {
            store(guard, start(answer, from), progress, end);
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new BreakException(broken);
        }
    }

    /** From which byte on the answer goes; what had arrived is dropped where the server begins anew. */
    private long start(HttpResponse<InputStream> answer, long from) throws IOException {
        int status = answer.statusCode();
        if (status == PARTIAL
                && answer.headers().firstValue("Content-Range").orElse("").startsWith("bytes " + from + "-")) {
            return from;
        }
        if (status == OK) {
            long length = answer.headers().firstValueAsLong("Content-Length").orElse(bytes);
            if (length != bytes) {
                Files.deleteIfExists(part());
                throw new DownloadFailedException(DownloadFault.SIZE, bytes, length);
            }
            return 0;
        }
        if (status == PARTIAL || status == BAD_RANGE && from > 0) {
            Files.deleteIfExists(part());
        } else if (status < SERVERS_FAULT && status != TIMED_OUT && status != TOO_MANY) {
            throw new DownloadFailedException(DownloadFault.STATUS, status);
        }
        throw new BreakException(new IOException("HTTP status " + status));
    }

    private void store(StallGuard body, long from, DoubleConsumer progress, Instant end) throws IOException {
        StandardOpenOption how = from == 0 ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
        try (OutputStream out =
                Files.newOutputStream(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
            byte[] chunk = new byte[CHUNK];
            long arrived = from;
            for (int read = next(body, chunk); read >= 0; read = next(body, chunk)) {
                arrived += read;
                if (arrived > bytes) {
                    Files.delete(part());
                    throw new DownloadFailedException(DownloadFault.SIZE, bytes, arrived);
                }
                out.write(chunk, 0, read);
                progress.accept((double) arrived / bytes);
                if (clock.instant().isAfter(end)) {
                    throw new DownloadFailedException(
                            DownloadFault.TOO_SLOW, patience.whole().toMinutes());
                }
            }
            if (arrived < bytes) {
                throw new BreakException(new IOException("Ended after %d of %d bytes".formatted(arrived, bytes)));
            }
        }
    }

    private static int next(StallGuard body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException broken) {
            throw new BreakException(broken);
        }
    }

    private long arrived() throws IOException {
        return Files.exists(part()) ? Files.size(part()) : 0;
    }

    private Path part() {
        return beside(".part");
    }

    private Path beside(String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    private static String hash(Path file) throws IOException {
        return Sha256.hex(Files.readAllBytes(file));
    }

    /** The connection broke: worth another attempt. */
    private static final class BreakException extends RuntimeException {
        BreakException(IOException cause) {
            super(cause);
        }
    }
}
