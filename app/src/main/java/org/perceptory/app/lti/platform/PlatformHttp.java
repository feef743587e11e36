package org.perceptory.app.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
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
     * A GET is asked once more at once where the platform closed the connection without a word: it had been kept open
     * from an earlier answer, and a platform may close such a one at any moment. Anything else may have been done
     * before that.
     *
     * @throws IOException where there is no answer in time, or more of it than anybody needs, or nobody may be asked
     */
    public HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        return send(request, "GET".equals(request.method()));
    }

    /**
     * As {@link #send}, asking once more whatever the method: for what does no more when it is done twice, as a score
     * with its time does.
     */
    public HttpResponse<byte[]> sendRepeatably(HttpRequest request) throws IOException {
        return send(request, true);
    }

    private HttpResponse<byte[]> send(HttpRequest request, boolean repeatable) throws IOException {
        return send(request, response -> new LimitedBody(LARGEST), config.patience(), repeatable);
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Duration patience, boolean repeatable)
            throws IOException {
        addresses.check(request.uri());
        long until = System.nanoTime() + patience.toNanos();
        try {
            return once(request, handler, patience, until);
        } catch (ClosedException closed) {
            if (!repeatable) {
                throw closed;
            }
            // The name may lead elsewhere by now.
            addresses.check(request.uri());
            return once(request, handler, patience, until);
        }
    }

    private <T> HttpResponse<T> once(HttpRequest request, BodyHandler<T> handler, Duration patience, long until)
            throws IOException {
        var begun = new AtomicBoolean();
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, response -> {
            begun.set(true);
            return handler.apply(response);
        });
        try {
            return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(LoggedAddress.of(request.uri()) + " did not answer within " + patience, slow);
        } catch (ExecutionException failed) {
            String what = LoggedAddress.of(request.uri()) + " could not be asked: " + failed.getCause();
            throw !begun.get() && isClosed(failed.getCause())
                    ? new ClosedException(what, failed.getCause())
                    : new IOException(what, failed.getCause());
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
        Duration patience = config.rosterPatience();
        return send(
                request,
                response -> BodySubscribers.mapping(
                        BodySubscribers.ofInputStream(), body -> new LimitedStream(body, largest, patience)),
                patience,
                true);
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
