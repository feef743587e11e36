package org.perceptory.worker.backbone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of this machine that hands out one file, in the way that a test wants. */
final class FileServer implements AutoCloseable {

    /** Answers the n-th request, from 0. */
    interface Way {
        void answer(HttpExchange exchange, int n) throws IOException;
    }

    final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    FileServer(Way way) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            int n;
            synchronized (ranges) {
                n = ranges.size();
                ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
            }
            try (exchange) {
                way.answer(exchange, n);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://%s:%d/net.onnx"
                .formatted(
                        InetAddress.getLoopbackAddress().getHostAddress(),
                        server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** All of it, or what is asked for. */
    static void whole(HttpExchange exchange, byte[] file) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, file.length - 1, file.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    }

    /** This many bytes of an answer that promised more; then the connection breaks. */
    static void cut(HttpExchange exchange, byte[] file, int after) throws IOException {
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(Arrays.copyOf(file, after));
        exchange.getResponseBody().flush();
    }

    /** The same, and then nothing for as long as the test lasts. */
    static void stall(HttpExchange exchange, byte[] file, int after, CountDownLatch over) throws IOException {
        cut(exchange, file, after);
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Without a length, and without an end. */
    static void endless(HttpExchange exchange, byte[] file) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (true) {
            body.write(file);
        }
    }

    static void status(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }
}
