package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLHandshakeException;
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
     * Asks once more at once where the platform closed the connection without a word: it had been kept open from an
     * earlier answer, and a platform may close such a one at any moment.
     *
     * @throws IOException where there is no answer in time, or more of it than anybody needs, or nobody may be asked
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        addresses.check(request.uri());
        long until = System.nanoTime() + config.patience().toNanos();
        try {
            return send(request, until);
        } catch (ClosedException closed) {
            return send(request, until);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request, long until) throws IOException {
        var begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, response -> {
            begun.set(true);
            return new LimitedBody(LARGEST);
        });
        try {
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(request.uri() + " did not answer within " + config.patience(), slow);
        } catch (ExecutionException failed) {
            String what = request.uri() + " could not be asked: " + failed.getCause();
            throw !begun.get() && isClosed(failed.getCause())
                    ? new ClosedException(what, failed.getCause())
                    : new IOException(what, failed.getCause());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopping);
        }
    }

    /** Whether the connection stood: not one that was never made, or that took too long. */
    private static boolean isClosed(Throwable cause) {
        return cause instanceof IOException
                && !(cause instanceof ConnectException
                        || cause instanceof HttpTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof SSLHandshakeException);
    }

    /** The platform closed the connection before it said anything. */
    private static final class ClosedException extends IOException {

        private static final long serialVersionUID = 1;

        ClosedException(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
