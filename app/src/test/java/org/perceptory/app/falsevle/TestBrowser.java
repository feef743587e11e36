package org.perceptory.app.falsevle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.perceptory.app.falseprovider.FalseProvider;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;

/**
 * A browser without a window: holds cookies, {@code Secure} ones from localhost too as browsers do and Java's own store
 * does not; follows nothing by itself.
 */
public final class TestBrowser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new TreeMap<>();

    /** Sends this header too from now on. */
    public TestBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Query.of(form))));
    }

    /** Sends JSON as our own pages do. */
    public Answer postJson(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "perceptory")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Begins a launch; what the platform's sign-in is asked. */
    public Map<String, String> begin(FalsePlatform platform) {
        Answer login = get("/lti/login?" + Query.of(login(platform)));
        if (login.status() != 302) {
            throw new IllegalStateException(login.toString());
        }
        return Query.parse(URI.create(login.header("Location")).getRawQuery());
    }

    /** A whole launch with a token that is good but for the nonce, which is put in. */
    public Answer launch(FalsePlatform platform, FalseToken token) {
        Map<String, String> asked = begin(platform);
        String signed = token.copy().with("nonce", asked.get("nonce")).signed(platform.key());
        return post("/lti/launch", Map.of("state", asked.get("state"), "id_token", signed));
    }

    /** Goes there, and on to wherever it is sent by the sign-in service and by what is before it. */
    public Answer signIn(String path) {
        Answer answer = get(path);
        for (int hops = 0;
                hops < 6
                        && (answer.header("Location")
                                        .startsWith(FalseProvider.get().issuer())
                                || answer.header("Location").startsWith(RunningPerceptory.address() + "/sign-in/oidc"));
                hops++) {
            answer = get(answer.header("Location"));
        }
        return answer;
    }

    /** What a platform sends to begin. */
    public static Map<String, String> login(FalsePlatform platform) {
        return new LinkedHashMap<>(Map.of(
                "iss",
                platform.issuer(),
                "login_hint",
                "somebody",
                "client_id",
                platform.clientId(),
                "target_link_uri",
                RunningPerceptory.address() + "/lti/launch",
                "lti_message_hint",
                "the hint & more"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : RunningPerceptory.address() + path))
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie", cookies.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")));
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
