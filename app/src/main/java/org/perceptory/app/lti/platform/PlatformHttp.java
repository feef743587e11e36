package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, response -> new LimitedBody(LARGEST));
        try {
            return answer.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + config.patience(), slow);
        } catch (ExecutionException failed) {
            throw new IOException(request.uri() + " could not be asked: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopping);
        }
    }
}
