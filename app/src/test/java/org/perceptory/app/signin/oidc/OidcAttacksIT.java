package org.perceptory.app.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.falseprovider.FalseProvider;
import org.perceptory.app.falseprovider.FalseProvider.Mood;
import org.perceptory.app.falseprovider.FalseProviderToken;
import org.perceptory.app.falseprovider.FalseProviderToken.Signature;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;

/** Whatever comes back from a sign-in service and is not good lets nobody in, and is said in words. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class OidcAttacksIT {

    private final FalseProvider provider = FalseProvider.get();

    @AfterEach
    void goodAgain() {
        provider.is(Mood.GOOD);
    }

    static Stream<Arguments> badClaims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                Arguments.of("for another client", "aud", "somebody else"),
                Arguments.of("for nobody", "aud", ""),
                Arguments.of("of another issuer", "iss", "https://evil.example"),
                Arguments.of("of no issuer", "iss", ""),
                Arguments.of("expired", "exp", now - 3_600),
                Arguments.of("never expiring", "exp", ""),
                Arguments.of("of another sign-in", "nonce", "somebody else's"),
                Arguments.of("without a nonce", "nonce", ""),
                Arguments.of("about nobody", "sub", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badClaims")
    void a_token_that_is_not_for_us_now(String what, String claim, Object value) {
        refused(FalseProviderToken.somebody().with(claim, value));
    }

    @ParameterizedTest
    @EnumSource(value = Signature.class, mode = EnumSource.Mode.EXCLUDE, names = "GOOD")
    void a_token_that_the_service_did_not_sign(Signature signature) {
        refused(FalseProviderToken.somebody().signedBy(signature));
    }

    private void refused(FalseProviderToken token) {
        provider.signedIn(token);
        var browser = new TestBrowser();
        Answer landed = browser.signIn("/sign-in/oidc");
        stands(browser, landed, "failed");
        assertThat(PlatformTable.query("select count(*) from identity where subject = ?", token.subject()))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"code=1", "state=1", "code=1&state=1", "error=access_denied&state=1", "code=1&state=1&state=2"})
    void a_way_back_that_nobody_went_out_by(String query) {
        var browser = new TestBrowser();
        Answer landed = browser.get("/sign-in/oidc?" + query);
        assertThat(landed.status()).as(landed.toString()).isIn(302, 303);
        assertThat(landed.header("Set-Cookie")).doesNotContain("perceptory-session");
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
    }

    @Test
    void the_way_back_of_somebody_elses_browser() {
        provider.signedIn(FalseProviderToken.somebody());
        String callback = new TestBrowser()
                .get(new TestBrowser().get("/sign-in/oidc").header("Location"))
                .header("Location");
        var victim = new TestBrowser();
        beginsAnew(victim, victim.get(callback));
        beginsAnew(victim, victim.get(callback));
    }

    @Test
    void a_way_back_that_was_taken_once() {
        provider.signedIn(FalseProviderToken.somebody());
        var browser = new TestBrowser();
        String callback =
                browser.get(browser.get("/sign-in/oidc").header("Location")).header("Location");
        browser.signIn(callback);
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(200);
        var thief = new TestBrowser();
        beginsAnew(thief, thief.get(callback));
    }

    /** Is sent to the service to say who they are, with a state of their own. */
    private void beginsAnew(TestBrowser browser, Answer landed) {
        assertThat(landed.header("Location")).startsWith(provider.issuer() + "/authorize?");
        assertThat(browser.cookies()).doesNotContainKey("perceptory-session");
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
    }

    @Test
    void what_the_protocol_keeps_on_the_way_opens_nothing_but_its_own_address() {
        provider.signedIn(FalseProviderToken.somebody()
                .with("preferred_username", "demo-admin")
                .with("groups", List.of("ADMIN")));
        var browser = new TestBrowser();
        String callback =
                browser.get(browser.get("/sign-in/oidc").header("Location")).header("Location");
        browser.get(callback);
        assertThat(browser.cookies().keySet()).anyMatch(name -> name.startsWith("q_session"));
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me/data").status()).isEqualTo(401);
    }

    @Test
    void a_service_that_says_no_is_said_in_our_words_and_the_wish_is_kept() {
        provider.is(Mood.DENIES);
        var browser = new TestBrowser();
        Answer landed = browser.signIn("/sign-in/oidc?next=/join/abc");
        stands(browser, landed, "denied");
        assertThat(Query.parse(URI.create(landed.header("Location")).getRawQuery()))
                .isEqualTo(Map.of("problem", "denied", "next", "/join/abc"));
    }

    @Test
    void a_service_that_fails_half_way_is_said_in_words() {
        provider.is(Mood.AWAY);
        provider.signedIn(FalseProviderToken.somebody());
        var browser = new TestBrowser();
        stands(browser, browser.signIn("/sign-in/oidc"), "failed");
    }

    @Test
    void a_token_of_the_service_is_no_access_token_of_ours() {
        assertThat(new TestBrowser()
                        .with("Authorization", "Bearer " + UUID.randomUUID())
                        .get("/api/v1/projects")
                        .status())
                .isEqualTo(401);
    }

    private static void stands(TestBrowser browser, Answer landed, String problem) {
        assertThat(landed.status()).as(landed.toString()).isEqualTo(303);
        assertThat(landed.header("Location")).startsWith("/sign-in?problem=" + problem);
        assertThat(landed.text()).doesNotContain("Exception");
        assertThat(browser.cookies()).doesNotContainKey("perceptory-session");
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
    }
}
