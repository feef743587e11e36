package org.perceptory.app.lti.advantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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

/** Grades go home, platforms register themselves. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class ServicesIT {

    private static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/";
    private static final String STATE = "select state || coalesce(' ' || problem, '') from grade where link_id = ?";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void a_grade_goes_to_a_column_that_is_made_where_there_is_none() {
        try (var platform = new FalsePlatform()) {
            UUID link = graded(platform, Map.of("lineitems", platform.issuer() + "/items"), 72.5);
            await().atMost(PATIENCE).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            JsonNode column = platform.services().columns().getFirst();
            assertThat(column.get("scoreMaximum").asInt()).isEqualTo(100);
            assertThat(column.get("label").asText()).isEqualTo("Cats and dogs");
            JsonNode score = platform.services().scores().getFirst();
            assertThat(score.get("scoreGiven").asDouble()).isEqualTo(72.5);
            assertThat(score.get("scoreMaximum").asInt()).isEqualTo(100);
            assertThat(score.get("comment").asText()).isEqualTo("Well done");
            assertThat(score.get("gradingProgress").asText()).isEqualTo("FullyGraded");
            assertThat(score.get("activityProgress").asText()).isEqualTo("Completed");
            assertThat(Instant.parse(score.get("timestamp").asText())).isBefore(Instant.now());
            assertThat(platform.services().columns()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401 then good, 401, 0, SENT, 2",
        "401 for ever, 401, 401, WAITING NOT_ALLOWED, 2",
        "not allowed, 403, 0, WAITING NOT_ALLOWED, 1",
        "a newer one there, 409, 0, FAILED NEWER_THERE, 1",
        "no such person, 404, 0, FAILED REFUSED, 1",
        "a column that is closed, 422, 0, FAILED REFUSED, 1",
        "fault, 500, 0, WAITING UNREACHABLE, 1",
        "never, -1, 0, WAITING UNREACHABLE, 1"
    })
    void a_gradebook_that_answers(String what, int first, int second, String state, int asked) {
        try (var platform = new FalsePlatform()) {
            platform.services()
                    .answerScores(second == 0 ? new Integer[] {Math.max(first, 0)} : new Integer[] {first, second});
            UUID link = graded(platform, Map.of("lineitem", platform.issuer() + "/item?type_id=1"), 50);
            await().atMost(PATIENCE).until(() -> state.equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().scores()).hasSize(asked);
            if (state.startsWith("WAITING")) {
                PlatformTable.update("update grade set due_at = now() where link_id = ?", link);
                await().atMost(PATIENCE).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
                assertThat(platform.services().scores().getLast().get("timestamp"))
                        .as("the same grade is as old as it was")
                        .isEqualTo(platform.services().scores().getFirst().get("timestamp"));
            }
            assertThat(platform.services().tokens()).as("tokens are kept").isLessThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, WAITING NOT_ALLOWED",
        "401, WAITING NOT_ALLOWED",
        "404, WAITING NOT_ALLOWED",
        "429, WAITING UNREACHABLE",
        "503, WAITING UNREACHABLE"
    })
    void a_token_endpoint_that_gives_none_loses_no_grade(int status, String state) {
        try (var platform = new FalsePlatform()) {
            platform.services().answerTokens(status);
            UUID link = graded(platform, Map.of("lineitem", platform.issuer() + "/item?type_id=1"), 50);
            await().atMost(PATIENCE).until(() -> state.equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().scores()).isEmpty();
            platform.services().answerTokens(200);
            PlatformTable.update("update grade set due_at = now() where link_id = ?", link);
            await().atMost(PATIENCE).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().scores()).hasSize(1);
        }
    }

    @Test
    void a_column_that_is_gone_is_made_anew_where_the_vle_lets_us() {
        try (var platform = new FalsePlatform()) {
            String gone = platform.issuer() + "/item?type_id=2";
            UUID link = graded(platform, Map.of("lineitem", gone, "lineitems", platform.issuer() + "/items"), 50);
            await().atMost(PATIENCE).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().columns()).hasSize(1);
            assertThat(PlatformTable.query("select line_item from resource_link where id = ?", link))
                    .isEqualTo(platform.issuer() + "/item?type_id=1");
        }
    }

    /** Where a score finds nothing, the column is asked after: a no to that says nothing of the score. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "200, FAILED REFUSED",
        "401, WAITING NOT_ALLOWED",
        "403, WAITING NOT_ALLOWED",
        "405, WAITING UNREACHABLE",
        "429, WAITING UNREACHABLE",
        "500, WAITING UNREACHABLE"
    })
    void a_column_that_answers_who_asks_after_it(int status, String state) {
        try (var platform = new FalsePlatform()) {
            platform.services().answerScores(404);
            platform.services().answerColumns(status == 401 ? new Integer[] {401, 401} : new Integer[] {status});
            UUID link = graded(platform, Map.of("lineitem", platform.issuer() + "/item?type_id=1"), 50);
            await().atMost(PATIENCE).until(() -> state.equals(PlatformTable.query(STATE, link)));
            if (state.startsWith("WAITING")) {
                PlatformTable.update("update grade set due_at = now() where link_id = ?", link);
                await().atMost(PATIENCE).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "401, WAITING NOT_ALLOWED",
        "403, WAITING NOT_ALLOWED",
        "404, FAILED REFUSED",
        "409, FAILED NEWER_THERE",
        "422, FAILED REFUSED",
        "500, WAITING UNREACHABLE"
    })
    void a_column_that_was_made_anew_is_no_other_than_any(int status, String state) {
        try (var platform = new FalsePlatform()) {
            platform.services().answerScores(status == 401 ? new Integer[] {401, 401} : new Integer[] {status});
            UUID link = graded(
                    platform,
                    Map.of(
                            "lineitem",
                            platform.issuer() + "/item?type_id=2",
                            "lineitems",
                            platform.issuer() + "/items"),
                    50);
            await().atMost(PATIENCE).until(() -> state.equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().columns()).hasSize(1);
            assertThat(PlatformTable.query("select line_item from resource_link where id = ?", link))
                    .isEqualTo(platform.issuer() + "/item?type_id=1");
        }
    }

    @Test
    void a_column_that_is_gone_for_good_is_waited_for() {
        try (var platform = new FalsePlatform()) {
            UUID link = graded(platform, Map.of("lineitem", platform.issuer() + "/item?type_id=2"), 50);
            await().atMost(PATIENCE).until(() -> "WAITING NO_COLUMN".equals(PlatformTable.query(STATE, link)));
        }
    }

    @Test
    void a_platform_registers_itself_by_an_invitation_once() {
        try (var platform = new FalsePlatform(false)) {
            String secret = UUID.randomUUID().toString();
            PlatformTable.update(
                    "insert into registration_invitation values (?, now() + interval '1 hour')",
                    Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)));
            String configuration = platform.issuer() + "/.well-known/openid-configuration";
            String address = "/lti/register?"
                    + Query.of(Map.of("openid_configuration", configuration, "registration_token", "leave"));
            assertThat(new TestBrowser().get(address).status())
                    .as("without an invitation")
                    .isEqualTo(403);
            Answer done = new TestBrowser().get(address + "&invitation=" + secret);
            assertThat(done.status()).as(done.toString()).isEqualTo(200);
            assertThat(new TestBrowser().get(address + "&invitation=" + secret).status())
                    .as("once")
                    .isEqualTo(403);

            JsonNode tool = platform.services().registrations().getFirst();
            assertThat(tool.get("initiate_login_uri").asText()).isEqualTo(RunningPerceptory.address() + "/lti/login");
            assertThat(tool.get("redirect_uris").get(0).asText())
                    .isEqualTo(RunningPerceptory.address() + "/lti/launch");
            assertThat(tool.get("https://purl.imsglobal.org/spec/lti-tool-configuration")
                            .get("custom_parameters")
                            .get("link_history")
                            .asText())
                    .isEqualTo("$ResourceLink.id.history");
            assertThat(tool.get("token_endpoint_auth_method").asText()).isEqualTo("private_key_jwt");
            assertThat(PlatformTable.query("""
          select client_id || ' ' || deployment from platform p join platform_deployment d on d.platform_id = p.id where issuer = ?""", platform.issuer())).isEqualTo("registered-client 7");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://vle.example/",
                "javascript:alert(1)",
                "http://127.0.0.1:1/",
                "nothing at all"
            })
    void an_address_that_is_no_platforms_registers_none(String configuration) {
        String secret = UUID.randomUUID().toString();
        PlatformTable.update(
                "insert into registration_invitation values (?, now() + interval '1 hour')",
                Sha256.hex(secret.getBytes(StandardCharsets.UTF_8)));
        Answer answer = new TestBrowser()
                .get("/lti/register?" + Query.of(Map.of("openid_configuration", configuration, "invitation", secret)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.text())
                .contains("Ask the admin of this Perceptory for a new address")
                .doesNotContain("passwd", "alert");
    }

    /** A student who came by a link with this gradebook, and whose grade was released; the link. */
    private static UUID graded(FalsePlatform platform, Map<String, Object> gradebook, double points) {
        var endpoint = new HashMap<>(gradebook);
        endpoint.put("scope", List.of(AGS + "scope/score", AGS + "scope/lineitem"));
        FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR)
                .with("https://purl.imsglobal.org/spec/lti-ags/claim/endpoint", endpoint);
        String path = URI.create(new TestBrowser().launch(platform, tutor).header("Location"))
                .getPath();
        UUID link = UUID.fromString(path.substring("/links/".length()));
        new TestBrowser()
                .launch(
                        platform,
                        tutor.copy()
                                .with("sub", "student")
                                .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT)));
        PlatformTable.update("""
        insert into grade (link_id, person_id, points, points_of, comment, graded_at, state, due_at)
        select ?, person_id, ?, 100, 'Well done', now(), 'WAITING', now() from identity where issuer = ? and subject = 'student'""", link, points, platform.issuer());
        return link;
    }
}
