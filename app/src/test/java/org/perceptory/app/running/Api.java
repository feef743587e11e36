package org.perceptory.app.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One person's way into the running application over HTTP; follows no redirects. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String[] headers;

    private Api(String... headers) {
        this.headers = headers;
    }

    /** Nobody. */
    public static Api anonymous() {
        return new Api("X-Requested-With", "perceptory");
    }

    /** Somebody signed in by cookie, as a page's requests are. */
    public static Api of(Account account) {
        Api api = anonymous();
        api.signIn(account.username(), account.password());
        return api;
    }

    /** Somebody signed in by cookie, whose requests lack the header that our own pages send. */
    public static Api ofAnotherSite(Account account) {
        Api api = new Api("X-Requested-With", "somebody else");
        api.signIn(account.username(), account.password());
        return api;
    }

    /** A script with an access token. */
    public static Api withToken(String token) {
        return new Api("Authorization", "Bearer " + token);
    }

    /** Somebody who made up a cookie. */
    public static Api withCookie(String cookie) {
        return new Api("Cookie", cookie);
    }

    /** Asks to be signed in; the cookie, if one comes, is kept. */
    public Answer signIn(String username, String password) {
        String form = "username=" + encode(username) + "&password=" + encode(password);
        return send(request("/j_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** As a browser asks that found the path as a picture's address. */
    public Answer getAsPicture(String path) {
        return send(request(path).header("Sec-Fetch-Dest", "image"));
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a value as JSON. */
    public Answer post(String path, Object body) {
        try {
            return sendJson("POST", path, JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends text that is JSON, or claims to be. */
    public Answer sendJson(String method, String path, String json) {
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
    }

    /** Sends bytes of any kind. */
    public Answer send(String method, String path, byte[] body) {
        BodyPublisher content = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        return send(
                request(path).header("Content-Type", "application/octet-stream").method(method, content));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(RunningPerceptory.address() + path))
                .headers(headers)
                .timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
