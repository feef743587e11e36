package org.perceptory.app.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.app.lti.platform.ClosingServer.End;

/** Asking a platform that closes connections, as they may at any moment. */
class PlatformHttpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PlatformHttp http =
            new PlatformHttp(new PublicAddress(TestedConfig.anyAddress(PATIENCE)), TestedConfig.anyAddress(PATIENCE));

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET"})
    void aConnectionThatThePlatformClosedIsOpenedAgainAtOnce(End end) throws IOException {
        try (var platform = new ClosingServer(End.ANSWERED, end, End.ANSWERED)) {
            assertThat(text(post(platform))).isEqualTo("good");
            assertThat(text(post(platform))).isEqualTo("good");
            assertThat(platform.requests()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET"})
    void onceAndNoMore(End end) throws IOException {
        try (var platform = new ClosingServer(end, end, End.ANSWERED)) {
            assertThatThrownBy(() -> http.sendRepeatably(post(platform))).isInstanceOf(IOException.class);
            assertThat(platform.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "NEVER"})
    void anAnswerThatHadBegunOrDoesNotComeIsNotAskedForAgain(End end) throws IOException {
        try (var platform = new ClosingServer(end, End.ANSWERED)) {
            assertThatThrownBy(() -> http.sendRepeatably(post(platform))).isInstanceOf(IOException.class);
            assertThat(platform.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET"})
    void whatMayHaveMadeSomethingIsNotSentTwice(End end) throws IOException {
        try (var platform = new ClosingServer(end, End.ANSWERED)) {
            assertThatThrownBy(() -> http.send(post(platform))).isInstanceOf(IOException.class);
            assertThat(platform.requests()).isEqualTo(1);
        }
    }

    @Test
    void whereItLeadsIsLookedUpAgainBeforeItIsAskedAgain() throws IOException {
        var checks = new AtomicInteger();
        var rebound = new PublicAddress(TestedConfig.anyAddress(PATIENCE)) {
            @Override
            public void check(URI address) throws IOException {
                if (checks.incrementAndGet() > 1) {
                    throw new IOException("It leads into this network now");
                }
            }
        };
        try (var platform = new ClosingServer(End.CLOSED, End.ANSWERED)) {
            var asking = new PlatformHttp(rebound, TestedConfig.anyAddress(PATIENCE));
            assertThatThrownBy(() -> asking.sendRepeatably(post(platform))).hasMessageContaining("this network");
            assertThat(platform.requests()).isEqualTo(1);
        }
    }

    @Test
    void noQueryStandsInWhatIsLogged() throws IOException {
        URI address;
        try (var platform = new ClosingServer()) {
            address = URI.create(platform.address() + "?token=secret#part");
        }
        assertThatThrownBy(() -> http.send(HttpRequest.newBuilder(address).build()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whoDoesNotListenIsNotThere() throws IOException {
        HttpRequest request;
        try (var platform = new ClosingServer()) {
            request = post(platform);
        }
        assertThatThrownBy(() -> http.send(request)).isInstanceOf(IOException.class);
    }

    private String text(HttpRequest request) throws IOException {
        return new String(http.sendRepeatably(request).body(), StandardCharsets.UTF_8);
    }

    private static HttpRequest post(ClosingServer platform) {
        return HttpRequest.newBuilder(URI.create(platform.address()))
                .POST(BodyPublishers.ofString("a score"))
                .build();
    }
}
