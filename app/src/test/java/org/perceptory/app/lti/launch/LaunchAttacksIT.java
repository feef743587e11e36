package org.perceptory.app.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalsePlatform.KeyAnswer;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;

/** Nothing that is not as it should be signs anybody in, and nobody is told why. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class LaunchAttacksIT {

    private static FalsePlatform platform;

    @BeforeAll
    static void start() {
        platform = new FalsePlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.perceptory.app.lti.launch.BadTokens#all")
    void a_token_that_is(String what, BadTokens.Bad bad) {
        var browser = new TestBrowser();
        Map<String, String> asked = browser.begin(platform);
        FalseToken token = FalseToken.of(platform, FalseToken.STUDENT).with("nonce", asked.get("nonce"));
        refused(
                browser,
                browser.post(
                        "/lti/launch", Map.of("state", asked.get("state"), "id_token", bad.apply(platform, token))));
    }

    @Test
    void a_launch_sent_twice() {
        var browser = new TestBrowser();
        Map<String, String> asked = browser.begin(platform);
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", asked.get("nonce"))
                .signed(platform.key());
        Map<String, String> form = Map.of("state", asked.get("state"), "id_token", token);
        assertThat(browser.post("/lti/launch", form).status()).isEqualTo(303);
        browser.cookies().remove("perceptory-session");
        refused(browser, browser.post("/lti/launch", form));
    }

    @Test
    void a_token_replayed_into_a_new_launch() {
        var browser = new TestBrowser();
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", browser.begin(platform).get("nonce"))
                .signed(platform.key());
        refused(
                browser,
                browser.post(
                        "/lti/launch", Map.of("state", browser.begin(platform).get("state"), "id_token", token)));
    }

    @Test
    void a_state_of_another_browser() {
        Map<String, String> attackers = new TestBrowser().begin(platform);
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", attackers.get("nonce"))
                .signed(platform.key());
        Map<String, String> form = Map.of("state", attackers.get("state"), "id_token", token);
        var victim = new TestBrowser();
        victim.begin(platform);
        refused(victim, victim.post("/lti/launch", form));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"document", "-", "fencedframe"})
    void a_state_of_another_browser_to_one_that_never_began(String destination) {
        Map<String, String> attackers = new TestBrowser().begin(platform);
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", attackers.get("nonce"))
                .signed(platform.key());
        var victim = new TestBrowser();
        if (destination != null) {
            victim.with("Sec-Fetch-Dest", destination);
        }
        refused(victim, victim.post("/lti/launch", Map.of("state", attackers.get("state"), "id_token", token)));
    }

    @ParameterizedTest
    @CsvSource({"cross-site", "same-site", "none", "''"})
    void a_ticket_that_another_site_sends(String site) {
        Map<String, String> asked = new TestBrowser().begin(platform);
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", asked.get("nonce"))
                .signed(platform.key());
        String page = new TestBrowser()
                .with("Sec-Fetch-Dest", "iframe")
                .post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token))
                .text();
        var victim = site.isEmpty() ? new TestBrowser() : new TestBrowser().with("Sec-Fetch-Site", site);
        refused(
                victim,
                victim.post(
                        "/lti/launch/continue",
                        Map.of("ticket", page.replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1"))));
    }

    @Test
    void a_launch_that_took_too_long() {
        var browser = new TestBrowser();
        Map<String, String> asked = browser.begin(platform);
        PlatformTable.update("update launch_state set expires_at = now() where nonce = ?", asked.get("nonce"));
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", asked.get("nonce"))
                .signed(platform.key());
        refused(browser, browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token)));
    }

    @Test
    void another_deployment_than_the_launch_began_with() {
        var browser = new TestBrowser();
        Map<String, String> login = TestBrowser.login(platform);
        login.put("lti_deployment_id", "another");
        Map<String, String> asked = Query.parse(
                URI.create(browser.get("/lti/login?" + Query.of(login)).header("Location"))
                        .getRawQuery());
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", asked.get("nonce"))
                .signed(platform.key());
        refused(browser, browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token)));
    }

    @Test
    void the_platforms_own_error_and_forms_that_are_none() {
        var browser = new TestBrowser();
        refused(
                browser,
                browser.post(
                        "/lti/launch",
                        Map.of("state", browser.begin(platform).get("state"), "error", "login_required")));
        refused(
                browser,
                browser.post(
                        "/lti/launch", Map.of("state", browser.begin(platform).get("state"))));
        refused(browser, browser.post("/lti/launch", Map.of("id_token", "x")));
        refused(browser, browser.post("/lti/launch", Map.of("state", "a\0b", "id_token", "x")));
        refused(browser, browser.post("/lti/launch", Map.of("%", "x".repeat(300_000))));
        refused(browser, browser.get("/lti/launch"));
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://other.example",
        "iss, ''",
        "iss, '<script>alert(1)</script>'",
        "client_id, another",
        "login_hint, ''",
        "target_link_uri, https://other.example/lti/launch",
        "target_link_uri, ''",
        "target_link_uri, javascript:alert(1)",
        "target_link_uri, //other.example"
    })
    void a_login_with_another(String field, String value) {
        Map<String, String> login = new HashMap<>(TestBrowser.login(platform));
        login.put(field, value);
        var browser = new TestBrowser();
        Answer answer = browser.get("/lti/login?" + Query.of(login));
        refused(browser, answer);
        assertThat(answer.text()).doesNotContain("alert");
        refused(browser, browser.post("/lti/login", login));
    }

    /** So that who sees nothing but an empty frame learns why. */
    @Test
    void the_site_that_sends_somebody_shows_them_why_they_are_refused() {
        Map<String, String> login = new HashMap<>(TestBrowser.login(platform));
        login.put("iss", "https://unknown.example/vle");
        assertThat(framedBy(new TestBrowser().get("/lti/login?" + Query.of(login))))
                .endsWith(" https://unknown.example");
        assertThat(framedBy(new TestBrowser().post("/lti/login", login))).endsWith(" https://unknown.example");
        Map<String, String> launch = Map.of("state", "made up", "id_token", "x");
        assertThat(framedBy(new TestBrowser()
                        .with("Origin", "https://poster.example")
                        .post("/lti/launch", launch)))
                .endsWith(" https://poster.example");
        assertThat(framedBy(new TestBrowser()
                        .with("Referer", "https://leader.example/course/7")
                        .post("/lti/launch", launch)))
                .endsWith(" https://leader.example");
        assertThat(framedBy(new TestBrowser().get("/sign-in"))).doesNotContain("unknown", "poster", "leader");
    }

    private static String framedBy(Answer answer) {
        return answer.header("Content-Security-Policy")
                .replaceAll("(?s).*(frame-ancestors [^;]*).*", "$1")
                .strip();
    }

    @Test
    void a_platform_that_was_disabled_in_the_middle_of_it() {
        try (var other = new FalsePlatform()) {
            var browser = new TestBrowser();
            Map<String, String> asked = browser.begin(other);
            PlatformTable.update("update platform set enabled = false where client_id = ?", other.clientId());
            String token = FalseToken.of(other, FalseToken.STUDENT)
                    .with("nonce", asked.get("nonce"))
                    .signed(other.key());
            refused(browser, browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token)));
            refused(browser, browser.get("/lti/login?" + Query.of(TestBrowser.login(other))));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "GOOD", mode = EnumSource.Mode.EXCLUDE)
    void keys_that_cannot_be_had(KeyAnswer answer) {
        try (var other = new FalsePlatform()) {
            other.answerKeysBy(answer);
            var browser = new TestBrowser();
            long begun = System.nanoTime();
            for (int launch = 0; launch < 8; launch++) {
                refused(browser, browser.launch(other, FalseToken.of(other, FalseToken.STUDENT)));
                if (answer == KeyAnswer.NEVER) {
                    break; // each waits for the patience's end
                }
            }
            assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(20);
            assertThat(other.keyRequests()).isBetween(1, 5);
        }
    }

    @Test
    void names_of_keys_that_are_made_up_have_the_platform_asked_five_times_a_minute() {
        try (var other = new FalsePlatform()) {
            var browser = new TestBrowser();
            for (int launch = 0; launch < 20; launch++) {
                Map<String, String> asked = browser.begin(other);
                String token = FalseToken.of(other, FalseToken.STUDENT)
                        .with("nonce", asked.get("nonce"))
                        .signed(
                                "RS256",
                                UUID.randomUUID().toString(),
                                other.key().getPrivateKey());
                refused(browser, browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token)));
            }
            assertThat(other.keyRequests()).isEqualTo(5);
            assertThat(browser.launch(other, FalseToken.of(other, FalseToken.STUDENT))
                            .status())
                    .as("who comes honestly is let in all the same")
                    .isEqualTo(303);
        }
    }

    /** Nobody is in; the page says what to do, with a number, and not why. */
    private static void refused(TestBrowser browser, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(403, 503);
        assertThat(answer.text())
                .contains("This did not open")
                .containsPattern("Number [0-9a-f]{8}")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("nonce", "signature", "JWT", "kid", "audience");
        assertThat(browser.cookies()).doesNotContainKey("perceptory-session");
    }
}
