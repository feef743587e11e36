package org.perceptory.app.falsevle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** One platform, registered with the running Perceptory, with one course. */
public final class FalsePlatform implements AutoCloseable {

    /** How it answers who asks for its keys. */
    public enum KeyAnswer {
        GOOD,
        GARBAGE,
        NO_KEYS,
        FAULT,
        ENDLESS,
        NEVER
    }

    public static final String DEPLOYMENT = "deployment-1";

    private final HttpServer server;
    private final String clientId = UUID.randomUUID().toString();
    private final List<RsaJsonWebKey> keys = new ArrayList<>();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private volatile KeyAnswer keyAnswer = KeyAnswer.GOOD;
    private final FalseServices services;
    private volatile FalseToken next;

    /** Starts, and is registered as an admin would do it. */
    public FalsePlatform() {
        this(true);
    }

    /** Starts; registered or not. */
    public FalsePlatform(boolean registered) {
        rotate();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/keys", this::answerKeys);
        server.createContext("/auth", this::answerSignIn);
        server.createContext("/course", this::answerCourse);
        services = new FalseServices(this, server);
        server.start();
        if (registered) {
            PlatformTable.register(this);
        }
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public FalseServices services() {
        return services;
    }

    public String clientId() {
        return clientId;
    }

    public RsaJsonWebKey key() {
        return keys.getLast();
    }

    /** A new key signs from now on; the old one is gone. */
    public void rotate() {
        rotate(1);
    }

    /** So many new keys, of which the last signs. */
    public void rotate(int count) {
        keys.clear();
        Stream.generate(FalsePlatform::draw).limit(count).forEach(keys::add);
    }

    public static RsaJsonWebKey draw() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2_048);
            key.setKeyId(UUID.randomUUID().toString());
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public void answerKeysBy(KeyAnswer answer) {
        keyAnswer = answer;
    }

    public int keyRequests() {
        return keyRequests.get();
    }

    /** Who is signed in here now, and what is said of them to Perceptory. */
    public void signedIn(FalseToken token) {
        next = token;
    }

    /** A page of the course that shows Perceptory in a frame, as VLEs do. */
    public String coursePage() {
        return issuer() + "/course";
    }

    private void answerKeys(HttpExchange exchange) throws IOException {
        keyRequests.incrementAndGet();
        switch (keyAnswer) {
            case GOOD -> answer(exchange, 200, "application/json", keySet());
            case GARBAGE -> answer(exchange, 200, "text/html", "<!doctype html><p>Maintenance");
            case NO_KEYS -> answer(exchange, 200, "application/json", "{\"keys\":[]}");
            case FAULT -> answer(exchange, 500, "text/plain", "fault");
            case ENDLESS -> endless(exchange);
            case NEVER -> requests.put("never", exchange.getRequestURI().toString());
        }
    }

    private String keySet() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] spaces = " ".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
        try (var body = exchange.getResponseBody()) {
            while (true) {
                body.write(spaces);
            }
        }
    }

    /** The OpenID sign-in: whoever comes is who was told; sends them on with a message, by a form that sends itself. */
    private void answerSignIn(HttpExchange exchange) throws IOException {
        Map<String, String> query = Query.parse(exchange.getRequestURI().getRawQuery());
        String token = next.copy().with("nonce", query.get("nonce")).signed(key());
        answer(exchange, 200, "text/html", """
        <!doctype html><form method="post" action="%s"><input type="hidden" name="state" value="%s">
        <input type="hidden" name="id_token" value="%s"></form><script>document.forms[0].submit()</script>""".formatted(query.get("redirect_uri"), query.get("state"), token));
    }

    private void answerCourse(HttpExchange exchange) throws IOException {
        String login = Query.parse(exchange.getRequestURI().getRawQuery()).get("login");
        answer(exchange, 200, "text/html", """
        <!doctype html><html lang="en"><title>Course</title><h1>Machine learning</h1>
        <script>
          // The storage that platforms offer to tools (LTI Client Side postMessages 1.0).
          const kept = {};
          onmessage = ({ data, origin, source }) => {
            if (data.subject === 'lti.put_data') kept[origin + data.key] = data.value;
            if (data.subject === 'lti.put_data' || data.subject === 'lti.get_data')
              source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, key: data.key, value: kept[origin + data.key] }, origin);
          };
        </script>
        <iframe name="tool" title="Perceptory" allow="camera; microphone" style="width:100%%;height:700px" src="%s"></iframe>""".formatted(login.replace("&", "&amp;")));
    }

    /** Answers with a text. */
    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
