package org.perceptory.app.lti.advantage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.perceptory.app.lti.platform.LoggedAddress;
import org.perceptory.app.lti.platform.PlatformHttp;
import org.perceptory.domain.lti.Platform;

/** Asks a platform's services with a token; a token that is taken no longer is replaced once. */
@ApplicationScoped
class PlatformServices {

    /** Of an answer that is an error: enough to see what is wrong. */
    private static final int ERROR_BYTES = 4096;

    private static final int UNAUTHORIZED = 401;
    private static final int OK_FROM = 200;
    private static final int OK_TO = 299;

    private final PlatformHttp http;
    private final ServiceTokens tokens;

    PlatformServices(PlatformHttp http, ServiceTokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * Not sent a second time where the connection breaks: something may have been made.
     *
     * @throws IOException where nobody answers; {@link NoTokenException} where the platform gives no token;
     *     {@link ServiceAnswerException} for an answer that is no success
     */
    HttpResponse<byte[]> post(Platform platform, List<String> scopes, String address, String type, byte[] body)
            throws IOException {
        return send(platform, scopes, posting(address, type, body), http::send);
    }

    /** As {@link #post}, for what does no more when it comes twice. */
    HttpResponse<byte[]> postRepeatably(
            Platform platform, List<String> scopes, String address, String type, byte[] body) throws IOException {
        return send(platform, scopes, posting(address, type, body), http::sendRepeatably);
    }

    private static HttpRequest.Builder posting(String address, String type, byte[] body) throws IOException {
        return request(address)
                .header("Content-Type", type)
                .header("Accept", type + ", application/json")
                .POST(BodyPublishers.ofByteArray(body));
    }

    /** How a request goes out. */
    private interface Way {
        HttpResponse<byte[]> send(HttpRequest request) throws IOException;
    }

    /** @throws IOException as {@link #post} */
    HttpResponse<byte[]> get(Platform platform, List<String> scopes, String address, String accept) throws IOException {
        return send(platform, scopes, request(address).header("Accept", accept).GET(), http::send);
    }

    /** @throws IOException for what is no address on the web */
    static HttpRequest.Builder request(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException malformed) {
            throw new IOException("No address: " + LoggedAddress.of(address), malformed);
        }
    }

    private HttpResponse<byte[]> send(Platform platform, List<String> scopes, HttpRequest.Builder request, Way way)
            throws IOException {
        HttpResponse<byte[]> answer = once(platform, scopes, request, way);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.forget(platform, scopes);
            answer = once(platform, scopes, request, way);
        }
        if (answer.statusCode() < OK_FROM || answer.statusCode() > OK_TO) {
            throw new ServiceAnswerException(answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> once(Platform platform, List<String> scopes, HttpRequest.Builder request, Way way)
            throws IOException {
        return way.send(request.setHeader("Authorization", "Bearer " + tokens.token(platform, scopes))
                .build());
    }

    /**
     * The answer as it comes.
     *
     * @param largest how many bytes of it are read at most
     * @return whoever takes it closes its body
     * @throws IOException as {@link #post}
     */
    HttpResponse<InputStream> open(Platform platform, List<String> scopes, String address, String accept, long largest)
            throws IOException {
        HttpRequest.Builder request = request(address).header("Accept", accept).GET();
        HttpResponse<InputStream> answer = openOnce(platform, scopes, request, largest);
        if (answer.statusCode() == UNAUTHORIZED) {
            answer.body().close();
            tokens.forget(platform, scopes);
            answer = openOnce(platform, scopes, request, largest);
        }
        if (answer.statusCode() < OK_FROM || answer.statusCode() > OK_TO) {
            try (InputStream said = answer.body()) {
                throw new ServiceAnswerException(answer.uri(), answer.statusCode(), said.readNBytes(ERROR_BYTES));
            }
        }
        return answer;
    }

    private HttpResponse<InputStream> openOnce(
            Platform platform, List<String> scopes, HttpRequest.Builder request, long largest) throws IOException {
        String token = tokens.token(platform, scopes);
        return http.open(request.setHeader("Authorization", "Bearer " + token).build(), largest);
    }
}
