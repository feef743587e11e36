package org.perceptory.app.lti.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server that ends each request as it was told, one after the other. */
final class ClosingServer implements AutoCloseable {

    /** How a request ends. */
    enum End {
        /** Well, and the connection stays open. */
        ANSWERED,
        /** Without a word. */
        CLOSED,
        /** As where a firewall forgot the connection. */
        RESET,
        /** In the middle of the answer. */
        CUT,
        /** Not, until the server is closed. */
        NEVER
    }

    private final ServerSocket server;
    private final List<End> ends;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    ClosingServer(End... ends) throws IOException {
        this.ends = List.of(ends);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/scores";
    }

    int requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException over) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(over);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (request(in) && end(connection, ends.get(requests.getAndIncrement()))) {}
        } catch (IOException gone) {
            // The client's end of it is what the test looks at.
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads head and body. @return false where the client went */
    private static boolean request(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
        in.readNBytes(Integer.parseInt(length));
        return true;
    }

    /** @return whether the connection stays open */
    private boolean end(Socket connection, End end) throws IOException, InterruptedException {
        switch (end) {
            case ANSWERED -> write(connection, "good");
            case CUT -> write(connection, "go");
            case RESET -> connection.setSoLinger(true, 0);
            case NEVER -> closed.await();
            case CLOSED -> {}
        }
        return end == End.ANSWERED;
    }

    private static void write(Socket connection, String body) throws IOException {
        connection
                .getOutputStream()
                .write(("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
    }
}
