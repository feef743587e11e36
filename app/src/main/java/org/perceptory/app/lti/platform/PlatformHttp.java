package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.perceptory.app.lti.LtiConfig;

/**
 * Asks platforms. An address that leads into this network is not asked, none is followed elsewhere, and an answer ends
 * at 1 MB and at the configured patience, headers and body together.
 */
@ApplicationScoped
public class PlatformHttp {

    private static final int LARGEST = 1_000_000;

    private final HttpClient client;
    private final PublicAddress addresses;
    private final LtiConfig config;

    PlatformHttp(PublicAddress addresses, LtiConfig config) {
        this.addresses = addresses;
        this.config = config;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.patience())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * @throws IOException where there is no answer in time, or more of it than anybody needs, or nobody may be asked
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        addresses.check(request.uri());
        return await(request, client.sendAsync(request, response -> new LimitedBody(LARGEST)), config.patience());
    }

    private static <T> T await(HttpRequest request, CompletableFuture<T> answer, Duration patience) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + patience, slow);
        } catch (ExecutionException failed) {
            throw new IOException(request.uri() + " could not be asked: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopping);
        }
    }

    /**
     * The answer as it comes, for what is longer than anybody should hold at once.
     *
     * @param largest how many bytes of it are read at most
     * @return whoever takes it closes its body; reading ends with an IOException at more bytes than that, and at the
     *     end of the patience for rosters
     * @throws IOException as {@link #send}
     */
    public HttpResponse<InputStream> open(HttpRequest request, long largest) throws IOException {
        addresses.check(request.uri());
        Duration patience = config.rosterPatience();
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(
                request,
                response -> BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(), body -> new LimitedStream(body, largest, patience)));
        return await(request, answer, patience);
    }
}
