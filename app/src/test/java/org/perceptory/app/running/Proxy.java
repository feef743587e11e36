package org.perceptory.app.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Stands before the running application as a university's does that knows no web sockets: all else it passes on. */
public final class Proxy implements AutoCloseable {

    /** What becomes of who asks for a web socket. */
    public enum Refusal {
        HANGS_UP,
        ANSWERS_WITH_AN_ERROR
    }

    private final Refusal refusal;
    private final ServerSocket door;

    public Proxy(Refusal refusal) {
        this.refusal = refusal;
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        URI target = URI.create(RunningPerceptory.address());
        try (client) {
            byte[] head = head(client.getInputStream());
            if (new String(head, StandardCharsets.US_ASCII).toLowerCase().contains("\r\nupgrade: websocket")) {
                refuse(client);
                return;
            }
            try (var server = new Socket(target.getHost(), target.getPort())) {
                server.getOutputStream().write(head);
                Thread answers = Thread.ofVirtual().start(() -> pass(server, client));
                pass(client, server);
                answers.join();
            }
        } catch (IOException gone) {
            // As a proxy does: the other side sees the connection end.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(Socket client) throws IOException {
        switch (refusal) {
            case HANGS_UP -> {}
            case ANSWERS_WITH_AN_ERROR ->
                client.getOutputStream()
                        .write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines up to the first empty one: a connection's first request tells what it is for. */
    private static byte[] head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int last = 0, next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            last = last << 8 | next;
            if (last == 0x0d0a0d0a) {
                break;
            }
        }
        return head.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
