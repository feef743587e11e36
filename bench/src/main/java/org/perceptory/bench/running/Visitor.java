package org.perceptory.bench.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.perceptory.bench.running.RunningPerceptory.Account;

/** One signed-in browser's worth of cookies. All visitors share one HTTP client, so that hundreds are cheap here. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final Map<String, String> cookies = new TreeMap<>();

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signIn(URI address, Account account) {
        Visitor visitor = new Visitor(address);
        String form = "username=" + encode(account.username()) + "&password=" + encode(account.password());
        visitor.send(visitor.request("/j_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (!visitor.cookies.containsKey("perceptory-sign-in")) {
            throw new IllegalStateException("Signing in gave no cookie");
        }
        return visitor;
    }

    public String get(String path) {
        return send(request(path).GET());
    }

    public JsonNode getJson(String path) {
        return parse(get(path));
    }

    /** @param value as Jackson writes it; null is JSON's */
    public JsonNode post(String path, Object value) {
        return parse(postText(path, value));
    }

    /** As {@link #post}, where the answer is more than JSON. */
    String postText(String path, Object value) {
        try {
            String body = JSON.writeValueAsString(value);
            return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode put(String path, byte[] body) {
        return parse(send(request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(body))));
    }

    /** Opens a WebSocket as a page does and leaves it open. */
    public WebSocket connect(String path) {
        URI uri = URI.create(address.toString().replaceFirst("http", "ws") + path);
        return CLIENT.newWebSocketBuilder()
                .header("Cookie", cookieHeader())
                .header("Origin", address.toString())
                .buildAsync(uri, new WebSocket.Listener() {})
                .join();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).header("X-Requested-With", "perceptory");
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; "));
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(request.method() + " " + request.uri() + " -> " + response.statusCode()
                        + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] parts = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0].strip(), parts.length == 2 ? parts[1] : "");
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
