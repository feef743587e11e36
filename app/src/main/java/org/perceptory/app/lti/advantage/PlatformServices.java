package org.perceptory.app.lti.advantage;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.perceptory.app.lti.platform.PlatformHttp;
import org.perceptory.domain.lti.Platform;

/** Asks a platform's services with a token; a token that is taken no longer is replaced once. */
@ApplicationScoped
class PlatformServices {

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
     * @throws IOException where nobody answers; {@link NoTokenException} where the platform gives no token;
     *     {@link ServiceAnswerException} for an answer that is no success
     */
    HttpResponse<byte[]> get(Platform platform, List<String> scopes, String address, String accept) throws IOException {
        return send(platform, scopes, request(address).header("Accept", accept).GET());
    }

    /** @throws IOException as {@link #get} */
    HttpResponse<byte[]> post(Platform platform, List<String> scopes, String address, String type, byte[] body)
            throws IOException {
        BodyPublisher content = BodyPublishers.ofByteArray(body);
        return send(
                platform,
                scopes,
                request(address)
                        .header("Content-Type", type)
                        .header("Accept", type + ", application/json")
                        .POST(content));
    }

    /** @throws IOException for what is no address on the web */
    static HttpRequest.Builder request(String address) throws IOException {
        try {
            return HttpRequest.newBuilder(URI.create(address));
        } catch (IllegalArgumentException malformed) {
            throw new IOException("No address: " + address, malformed);
        }
    }

    private HttpResponse<byte[]> send(Platform platform, List<String> scopes, HttpRequest.Builder request)
            throws IOException {
        HttpResponse<byte[]> answer = once(platform, scopes, request);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.forget(platform, scopes);
            answer = once(platform, scopes, request);
        }
        if (answer.statusCode() < OK_FROM || answer.statusCode() > OK_TO) {
            throw new ServiceAnswerException(answer);
        }
        return answer;
    }

    private HttpResponse<byte[]> once(Platform platform, List<String> scopes, HttpRequest.Builder request)
            throws IOException {
        return http.send(request.setHeader("Authorization", "Bearer " + tokens.token(platform, scopes))
                .build());
    }
}
