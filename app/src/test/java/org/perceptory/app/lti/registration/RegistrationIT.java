package org.perceptory.app.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.blob.Sha256;

/** Platforms that register themselves, what they are told, and who may show how it went. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class RegistrationIT {

    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

    @Test
    void the_platform_shows_how_it_went_and_so_does_the_schools_page_from_then_on() {
        try (var platform = new FalsePlatform(false)) {
            platform.services()
                    .alsoTell(Map.of(
                            "authorization_server",
                            "tokens.vle.example",
                            PLATFORM,
                            Map.of(
                                    "product_family_code",
                                    "moodle",
                                    "messages_supported",
                                    List.of("LtiResourceLinkRequest", "LtiDeepLinkingRequest"))));
            String address = address(platform, invited(null));
            Answer done = fromSchool().get(address);
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(ancestors(done)).contains("'self'", platform.issuer(), "https://school.example");
            assertThat(platform.services().configurationAskedWith()).isEqualTo("Bearer leave");
            JsonNode messages =
                    platform.services().registrations().getFirst().get(TOOL).get("messages");
            assertThat(messages.findValuesAsText("type"))
                    .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
            assertThat(PlatformTable.query(
                            "select authorization_server || ' ' || frame_origins from platform where issuer = ?",
                            platform.issuer()))
                    .isEqualTo("tokens.vle.example https://school.example");

            Answer again = fromSchool().get(address);
            assertThat(again.status()).isEqualTo(403);
            assertThat(ancestors(again)).contains(platform.issuer(), "https://school.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example; script-src *",
                "https://evil.example\r\nX-Evil: 1",
                "https://*",
                "*",
                "javascript:alert(1)",
                "https://evil.example,https://other.example"
            })
    void what_is_no_site_gets_into_no_header(String configuration) {
        Answer answer = new TestBrowser()
                .get("/lti/register?" + Query.of(Map.of("openid_configuration", configuration, "invitation", "none")));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("evil", "*", "javascript");
        assertThat(answer.header("X-Evil")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "openid_configuration", "openid_configuration=%00", "iss=https://a.example&iss=%e0%80"})
    void a_malformed_query_is_told_as_any_other(String query) {
        Answer answer = new TestBrowser().get("/lti/register?" + query);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This did not open");
    }

    @Test
    void other_pages_are_shown_by_nobody_who_only_asked() {
        String stranger = "https://" + UUID.randomUUID() + ".example";
        Answer asked = new TestBrowser()
                .with("Referer", stranger + "/page")
                .get("/lti/register?" + Query.of(Map.of("openid_configuration", stranger)));
        assertThat(ancestors(asked)).contains(stranger);
        for (String path : List.of("/sign-in", "/lti/keys", "/icon.svg", "/nowhere")) {
            assertThat(new TestBrowser().with("Referer", stranger + "/page").get(path + "?iss=" + stranger))
                    .satisfies(answer -> assertThat(ancestors(answer)).doesNotContain(stranger));
        }
    }

    @Test
    void a_refused_launch_is_seen_where_it_was_begun() {
        String stranger = "https://" + UUID.randomUUID() + ".example";
        Answer refused = new TestBrowser()
                .get("/lti/login?"
                        + Query.of(Map.of(
                                "iss",
                                stranger,
                                "login_hint",
                                "somebody",
                                "target_link_uri",
                                RunningPerceptory.address() + "/lti/launch")));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(ancestors(refused)).contains(stranger);
    }

    @Test
    void one_that_registers_itself_again_keeps_its_courses() {
        try (var platform = new FalsePlatform()) {
            FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR);
            assertThat(new TestBrowser().launch(platform, tutor).status()).isEqualTo(303);
            UUID id = UUID.fromString(
                    PlatformTable.query("select id::text from platform where issuer = ?", platform.issuer()));
            PlatformTable.update("update platform set enabled = false, name = 'Ours' where id = ?", id);
            Answer done = new TestBrowser().get(address(platform, invited(id)));
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(PlatformTable.query("""
          select count(*) || ' ' || min(p.client_id) || ' ' || min(p.name) || ' ' || bool_and(p.enabled) || ' ' || count(c.id)
          from platform p join course c on c.platform_id = p.id where p.issuer = ?""", platform.issuer())).isEqualTo("1 registered-client Ours true 1");
            assertThat(PlatformTable.query("""
          select string_agg(deployment, ' ' order by deployment) from platform_deployment where platform_id = ?""", id)).isEqualTo("7 " + FalsePlatform.DEPLOYMENT);
        }
        try (var first = new FalsePlatform();
                var another = new FalsePlatform(false)) {
            UUID id = UUID.fromString(
                    PlatformTable.query("select id::text from platform where issuer = ?", first.issuer()));
            assertThat(new TestBrowser().get(address(another, invited(id))).status())
                    .as("with another's invitation")
                    .isEqualTo(403);
            assertThat(PlatformTable.query("select count(*) from platform where issuer = ?", another.issuer()))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest(name = "registered {0}, told {1}, taken {2}")
    @CsvSource({
        ", , token, token",
        ", server, server, server",
        ", not-an-address, token, token",
        ", server, token, server token",
        "own, , own, own",
        "own, , token, own token",
        "own, server, token, own server token"
    })
    void claims_are_made_out_to_whom_the_platform_takes_and_that_is_kept(
            String registered, String told, String taken, String tried) {
        try (var platform = new FalsePlatform()) {
            PlatformTable.update(
                    "update platform set token_audience = ?, authorization_server = ? where issuer = ?",
                    full(platform, registered),
                    full(platform, told),
                    platform.issuer());
            platform.services().takeAudience(full(platform, taken));
            platform.services().roster("[]");
            FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR)
                    .with(
                            "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice",
                            Map.of("context_memberships_url", platform.issuer() + "/members"));
            new TestBrowser().launch(platform, tutor);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> platform.services().tokens() == 1);
            assertThat(platform.services().audiences())
                    .containsExactlyElementsOf(List.of(tried.split(" ")).stream()
                            .map(audience -> full(platform, audience))
                            .toList());
            if (tried.contains(" ")) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> full(platform, taken)
                                .equals(PlatformTable.query(
                                        "select token_audience from platform where issuer = ?", platform.issuer())));
            }
        }
    }

    @Test
    void canvas_takes_our_configuration_and_every_site_our_emblem() {
        Answer answer = new TestBrowser().get("/lti/canvas.json");
        assertThat(answer.status()).isEqualTo(200);
        String ours = RunningPerceptory.address();
        JsonNode json = answer.json();
        assertThat(json.get("oidc_initiation_url").asText()).isEqualTo(ours + "/lti/login");
        assertThat(json.get("target_link_uri").asText()).isEqualTo(ours + "/lti/launch");
        assertThat(json.get("public_jwk_url").asText()).isEqualTo(ours + "/lti/keys");
        assertThat(json.get("scopes")).hasSize(3);
        JsonNode extension = json.get("extensions").get(0);
        assertThat(extension.get("platform").asText()).isEqualTo("canvas.instructure.com");
        assertThat(extension.get("domain").asText()).isEqualTo(URI.create(ours).getAuthority());
        assertThat(extension.get("settings").get("placements").findValuesAsText("placement"))
                .containsExactly("assignment_selection", "link_selection");

        assertThat(new TestBrowser().get("/icon.svg").header("Cross-Origin-Resource-Policy"))
                .isEqualTo("cross-origin");
        for (String path : List.of("/perceptory.css", "/lti/keys", "/sign-in.svg", "/x/icon.svg")) {
            assertThat(new TestBrowser().get(path).header("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .isEqualTo("same-origin");
        }
    }

    private static String full(FalsePlatform platform, String name) {
        return name == null || name.equals("not-an-address") ? name : platform.issuer() + "/" + name;
    }

    private static TestBrowser fromSchool() {
        return new TestBrowser().with("Referer", "https://school.example/courses/7?x=1");
    }

    private static List<String> ancestors(Answer answer) {
        String policy = answer.header("Content-Security-Policy");
        return List.of(policy.substring(policy.indexOf("frame-ancestors ") + 16)
                .split(";")[0]
                .split(" "));
    }

    /** The secret of an invitation for this platform; null: for a new one. */
    private static String invited(UUID platform) {
        String secret = UUID.randomUUID().toString();
        PlatformTable.update(
                "insert into registration_invitation values (?, now() + interval '1 hour', ?)",
                Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)),
                platform);
        return secret;
    }

    private static String address(FalsePlatform platform, String secret) {
        return "/lti/register?"
                + Query.of(Map.of(
                        "openid_configuration",
                        platform.issuer() + "/.well-known/openid-configuration",
                        "registration_token",
                        "leave",
                        "invitation",
                        secret));
    }
}
