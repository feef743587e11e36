package org.perceptory.app.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;

/** Launches as they should be. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class LaunchIT {

    private static final String COURSE_ROLE = """
      select m.role from membership m join identity i on i.person_id = m.person_id where i.issuer = ? and i.subject = ?""";

    private static FalsePlatform platform;

    @BeforeAll
    static void start() {
        platform = new FalsePlatform();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void the_platform_is_asked_who_comes_with_all_that_the_standard_wants() {
        Map<String, String> asked = new TestBrowser().begin(platform);
        assertThat(asked)
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", platform.clientId())
                .containsEntry("login_hint", "somebody")
                .containsEntry("lti_message_hint", "the hint & more")
                .containsEntry("redirect_uri", RunningPerceptory.address() + "/lti/launch");
        assertThat(asked.get("state")).hasSize(43).isNotEqualTo(asked.get("nonce"));
        assertThat(new TestBrowser()
                        .post("/lti/login", TestBrowser.login(platform))
                        .status())
                .as("by form")
                .isEqualTo(302);
    }

    @Test
    void a_student_is_signed_in_and_in_the_course_and_comes_back_as_the_same_person() {
        FalseToken token = FalseToken.of(platform, FalseToken.STUDENT);
        var browser = new TestBrowser();

        Answer landed = browser.launch(platform, token);

        assertThat(landed.status()).as(landed.toString()).isEqualTo(303);
        assertThat(landed.header("Location")).isEqualTo(RunningPerceptory.address() + "/links/not-yet");
        assertThat(landed.header("Set-Cookie"))
                .startsWith("perceptory-session=")
                .contains("; HttpOnly", "; Path=/")
                .endsWith("; SameSite=None; Secure; Partitioned");
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(200);
        assertThat(PlatformTable.query(COURSE_ROLE, platform.issuer(), token.claim("sub")))
                .isEqualTo("STUDENT");

        assertThat(browser.postJson("/api/v1/projects", "{\"name\":\"Mine\"}").status())
                .isEqualTo(201);
        assertThat(browser.post("/api/v1/projects", Map.of()).status())
                .as("another site's form")
                .isEqualTo(403);
        new TestBrowser().launch(platform, token.with("name", ""));
        assertThat(PlatformTable.query("""
        select count(*) || name from person p join identity i on i.person_id = p.id
        where i.subject = ? group by name""", token.claim("sub")))
                .as("a name that is no longer told stays")
                .isEqualTo("1Ada Lovelace");
    }

    @ParameterizedTest
    @CsvSource({
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor, TUTOR",
        "http://purl.imsglobal.org/vocab/lis/v2/membership/Instructor#TeachingAssistant, TUTOR",
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Learner, STUDENT",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator, TUTOR",
        "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator, STUDENT",
        "http://purl.imsglobal.org/vocab/lis/v2/person#Administrator, STUDENT",
        "Learner, STUDENT"
    })
    void a_role_in_the_vle_is_one_in_the_course_and_there_alone(String role, String here) {
        FalseToken token = FalseToken.of(platform, role);
        assertThat(new TestBrowser().launch(platform, token).status()).isEqualTo(303);
        assertThat(PlatformTable.query(COURSE_ROLE, platform.issuer(), token.claim("sub")))
                .isEqualTo(here);
        assertThat(PlatformTable.query(
                        "select p.role from person p join identity i on i.person_id = p.id where i.subject = ?",
                        token.claim("sub")))
                .isEqualTo("STUDENT");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.perceptory.app.lti.launch.GoodTokens#all")
    void a_token_that_is(String what, UnaryOperator<FalseToken> change, String here) {
        FalseToken token = change.apply(FalseToken.of(platform, FalseToken.STUDENT));
        var browser = new TestBrowser();
        Answer landed = browser.launch(platform, token);
        assertThat(landed.status()).as(landed.toString()).isEqualTo(303);
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(200);
        assertThat(PlatformTable.query(COURSE_ROLE, platform.issuer(), String.valueOf(token.claim("sub"))))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"1, true, 303", "1, false, 303", "2, true, 403"})
    void a_token_that_does_not_name_its_key_is_taken_where_there_is_only_one(int keys, boolean rotated, int status) {
        try (var nameless = new FalsePlatform()) {
            assertThat(new TestBrowser()
                            .launch(nameless, FalseToken.of(nameless, FalseToken.STUDENT))
                            .status())
                    .isEqualTo(303);
            if (rotated) {
                nameless.rotate(keys);
            }
            var browser = new TestBrowser();
            Map<String, String> asked = browser.begin(nameless);
            String token = FalseToken.of(nameless, FalseToken.STUDENT)
                    .with("nonce", asked.get("nonce"))
                    .signed("RS256", null, nameless.key().getPrivateKey());
            assertThat(browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token))
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_key_without_a_name_is_taken_where_it_is_the_only_one() {
        try (var nameless = new FalsePlatform()) {
            nameless.key().setKeyId(null);
            var browser = new TestBrowser();
            Map<String, String> asked = browser.begin(nameless);
            String token = FalseToken.of(nameless, FalseToken.STUDENT)
                    .with("nonce", asked.get("nonce"))
                    .signed("RS256", "named", nameless.key().getPrivateKey());
            assertThat(browser.post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token))
                            .status())
                    .isEqualTo(303);
        }
    }

    @Test
    void an_issuer_may_say_itself_with_a_slash_at_its_end() {
        Map<String, String> login = TestBrowser.login(platform);
        login.put("iss", platform.issuer() + "/");
        var browser = new TestBrowser();
        assertThat(browser.get("/lti/login?" + Query.of(login)).status()).isEqualTo(302);
        login.remove("client_id");
        assertThat(browser.get("/lti/login?" + Query.of(login)).status()).isEqualTo(302);
    }

    @Test
    void a_place_outside_of_courses_is_a_course_of_its_own() {
        FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR).without(FalseToken.LTI + "context");
        FalseToken student = tutor.copy()
                .with("sub", UUID.randomUUID().toString())
                .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
        FalseToken elsewhere = student.copy()
                .with("sub", UUID.randomUUID().toString())
                .with(FalseToken.LTI + "resource_link", Map.of("id", "elsewhere"));
        assertThat(new TestBrowser().launch(platform, tutor).header("Location")).contains("/links/");
        for (FalseToken token : List.of(student, elsewhere)) {
            assertThat(new TestBrowser().launch(platform, token).header("Location"))
                    .endsWith("/links/not-yet");
        }
        String course = """
            select m.course_id || ' ' || c.title from membership m join identity i on i.person_id = m.person_id
            join course c on c.id = m.course_id where i.issuer = ? and i.subject = ?""";
        String tutors = PlatformTable.query(course, platform.issuer(), tutor.claim("sub"));
        assertThat(tutors).endsWith(" Cats and dogs");
        assertThat(PlatformTable.query(course, platform.issuer(), student.claim("sub")))
                .isEqualTo(tutors);
        assertThat(PlatformTable.query(course, platform.issuer(), elsewhere.claim("sub")))
                .isNotEqualTo(tutors)
                .endsWith(" Test VLE");
    }

    @Test
    void a_tutor_who_comes_without_roles_is_a_tutor_still() {
        FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR);
        new TestBrowser().launch(platform, tutor);
        assertThat(new TestBrowser()
                        .launch(platform, tutor.with(FalseToken.LTI + "roles", List.of()))
                        .header("Location"))
                .doesNotEndWith("/links/not-yet");
    }

    @Test
    void a_link_opens_what_a_tutor_chose_until_that_is_deleted() {
        FalseToken tutor = FalseToken.of(platform, FalseToken.TUTOR);
        String first = URI.create(new TestBrowser().launch(platform, tutor).header("Location"))
                .getPath();
        assertThat(first).matches("/links/[0-9a-f-]{36}");
        UUID link = UUID.fromString(first.substring("/links/".length()));
        UUID activity = UUID.randomUUID();
        PlatformTable.update("""
        insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
        select ?, course_id, 'Cats and dogs', '', 'IMAGE', '', now(), now() from resource_link where id = ?""", activity, link);
        PlatformTable.update("update resource_link set activity_id = ?, bound_at = now() where id = ?", activity, link);
        FalseToken student = tutor.copy()
                .with("sub", UUID.randomUUID().toString())
                .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
        assertThat(new TestBrowser().launch(platform, student).header("Location"))
                .endsWith("/activities/" + activity);

        PlatformTable.update("delete from activity where id = ?", activity);
        assertThat(new TestBrowser().launch(platform, student).header("Location"))
                .endsWith("/links/gone");
        assertThat(new TestBrowser().launch(platform, tutor).header("Location")).endsWith(first);
    }

    @Test
    void a_link_that_names_an_activity_of_another_course_leads_to_none() {
        String elsewhere = URI.create(new TestBrowser()
                        .launch(platform, FalseToken.of(platform, FalseToken.TUTOR))
                        .header("Location"))
                .getPath();
        UUID activity = UUID.randomUUID();
        PlatformTable.update("""
        insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
        select ?, course_id, 'Theirs', '', 'IMAGE', '', now(), now() from resource_link where id = ?""", activity, UUID.fromString(elsewhere.substring("/links/".length())));
        FalseToken token = FalseToken.of(platform, FalseToken.TUTOR)
                .with(FalseToken.LTI + "custom", Map.of("activity", activity.toString(), "link_history", "$none,%,"));
        String tutors = new TestBrowser().launch(platform, token).header("Location");
        assertThat(tutors).contains("/links/");
        FalseToken student = token.copy()
                .with("sub", UUID.randomUUID().toString())
                .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
        assertThat(new TestBrowser().launch(platform, student).header("Location"))
                .as("who can do nothing about it is told who can")
                .endsWith("/links/earlier-course");
    }

    @ParameterizedTest
    @CsvSource({"true, t", "false, f", ", t"})
    void a_link_brings_its_column_unless_the_platform_says_no(Boolean accepts, String lineItems) {
        FalseToken token = FalseToken.of(platform, FalseToken.TUTOR).askingForALink(platform);
        String claim = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
        var settings = new HashMap<>((Map<?, ?>) token.claim(claim));
        settings.remove("accept_lineitem");
        Map<Object, Object> said = new HashMap<>(settings);
        if (accepts != null) {
            said.put("accept_lineitem", accepts);
        }
        String place =
                new TestBrowser().launch(platform, token.with(claim, said)).header("Location");
        assertThat(PlatformTable.query(
                        "select line_items from deep_link where id = ?", UUID.fromString(place.replaceAll(".*/", ""))))
                .isEqualTo(lineItems);
    }

    @Test
    void a_launch_without_the_grade_claim_forgets_neither_column_nor_scopes() {
        FalseToken token = FalseToken.of(platform, FalseToken.TUTOR);
        String claim = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
        var endpoint = Map.of("lineitem", platform.issuer() + "/item", "scope", List.of("score", "lineitem"));
        new TestBrowser().launch(platform, token.with(claim, endpoint));
        String place = new TestBrowser().launch(platform, token.without(claim)).header("Location");
        assertThat(PlatformTable.query(
                        "select line_item || ' ' || scopes from resource_link where id = ?",
                        UUID.fromString(place.replaceAll(".*/", ""))))
                .isEqualTo(platform.issuer() + "/item score lineitem");
    }

    @Test
    void who_signs_out_is_out_and_who_comes_as_somebody_else_is_somebody_else() {
        var browser = new TestBrowser();
        browser.launch(platform, FalseToken.of(platform, FalseToken.STUDENT));
        String first = browser.cookies().get("perceptory-session");
        assertThat(browser.get("/").header("Set-Cookie"))
                .startsWith("JSESSIONID=")
                .endsWith("; SameSite=None; Secure; Partitioned");
        String session = browser.cookies().get("JSESSIONID");

        browser.launch(platform, FalseToken.of(platform, FalseToken.STUDENT));
        browser.get("/");
        assertThat(browser.cookies().get("JSESSIONID"))
                .as("pages of the one are not shown to the other")
                .isNotEqualTo(session);

        browser.get("/sign-out");
        assertThat(browser.cookies()).doesNotContainKey("perceptory-session");
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
        assertThat(new TestBrowser()
                        .with("Cookie", "perceptory-session=" + first)
                        .get("/api/v1/projects")
                        .status())
                .as("a sign-in that was replaced goes on elsewhere until it ends")
                .isEqualTo(200);
    }

    @Test
    void a_new_key_of_the_platform_is_fetched_when_it_signs() {
        var browser = new TestBrowser();
        assertThat(browser.launch(platform, FalseToken.of(platform, FalseToken.STUDENT))
                        .status())
                .isEqualTo(303);
        int asked = platform.keyRequests();
        assertThat(browser.launch(platform, FalseToken.of(platform, FalseToken.STUDENT))
                        .status())
                .isEqualTo(303);
        assertThat(platform.keyRequests()).as("known keys are not asked for").isEqualTo(asked);
        platform.rotate();
        assertThat(browser.launch(platform, FalseToken.of(platform, FalseToken.STUDENT))
                        .status())
                .isEqualTo(303);
        assertThat(platform.keyRequests()).isEqualTo(asked + 1);
    }

    @Test
    void our_keys_are_published_without_their_private_parts() {
        Answer keys = new TestBrowser().get("/lti/keys");
        assertThat(keys.json().get("keys").get(0).get("kty").asText()).isEqualTo("RSA");
        assertThat(keys.json().get("keys").get(0).has("d")).isFalse();
    }

    @Test
    void only_registered_platforms_may_show_us_in_a_frame() {
        new TestBrowser().begin(platform);
        String policy = new TestBrowser().get("/sign-in").header("Content-Security-Policy");
        assertThat(policy)
                .contains("frame-ancestors 'self' ")
                .contains(platform.issuer())
                .doesNotContain("*");
        assertThat(new TestBrowser().get("/sign-in").header("X-Frame-Options")).isEmpty();
    }

    @Test
    void without_a_cookie_in_a_frame_the_launch_goes_on_in_a_window_once() {
        Map<String, String> asked = new TestBrowser().begin(platform);
        String token = FalseToken.of(platform, FalseToken.STUDENT)
                .with("nonce", asked.get("nonce"))
                .signed(platform.key());
        Answer paused = new TestBrowser()
                .with("Sec-Fetch-Dest", "iframe")
                .post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token));
        assertThat(paused.status()).as(paused.toString()).isEqualTo(200);
        assertThat(paused.header("Set-Cookie")).doesNotContain("perceptory-session");
        assertThat(paused.text()).contains("Open in a new window");
        String ticket = paused.text().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");

        var window = new TestBrowser().with("Sec-Fetch-Site", "same-origin");
        assertThat(window.post("/lti/launch/continue", Map.of("ticket", ticket)).status())
                .isEqualTo(303);
        assertThat(window.get("/api/v1/projects").status()).isEqualTo(200);
        assertThat(window.post("/lti/launch/continue", Map.of("ticket", ticket)).status())
                .as("once")
                .isEqualTo(403);
    }

    @Test
    void the_platforms_storage_proves_the_browser_where_the_cookie_does_not() {
        var browser = new TestBrowser();
        Map<String, String> login = TestBrowser.login(platform);
        login.put("lti_storage_target", "_parent");
        Answer keep = browser.get("/lti/login?" + Query.of(login));
        String value = keep.text().replaceAll("(?s).*data-value=\"([^\"]+)\".*", "$1");
        String next = Parser.unescapeEntities(keep.text().replaceAll("(?s).*data-next=\"([^\"]+)\".*", "$1"), true);
        Map<String, String> asked = Query.parse(URI.create(next).getRawQuery());
        for (boolean right : List.of(true, false)) {
            String token = FalseToken.of(platform, FalseToken.STUDENT)
                    .with("nonce", asked.get("nonce"))
                    .signed(platform.key());
            Answer paused = new TestBrowser()
                    .with("Sec-Fetch-Dest", "iframe")
                    .post("/lti/launch", Map.of("state", asked.get("state"), "id_token", token));
            assertThat(paused.text()).contains("data-target=\"_parent\"", "data-origin=\"" + platform.issuer() + "\"");
            String ticket = paused.text().replaceAll("(?s).*name=\"ticket\" value=\"([^\"]+)\".*", "$1");
            Answer landed = new TestBrowser()
                    .with("Sec-Fetch-Site", "same-origin")
                    .post("/lti/launch/continue", Map.of("ticket", ticket, "proof", right ? value : "x".repeat(43)));
            assertThat(landed.status()).isEqualTo(right ? 303 : 403);
            asked = Query.parse(URI.create(Parser.unescapeEntities(
                            browser.get("/lti/login?" + Query.of(login))
                                    .text()
                                    .replaceAll("(?s).*data-next=\"([^\"]+)\".*", "$1"),
                            true))
                    .getRawQuery());
        }
    }

    @Test
    void a_large_class_that_comes_in_the_same_minute_is_let_in() {
        List<String> roles =
                IntStream.range(0, 400).mapToObj(i -> FalseToken.STUDENT).toList();
        FalseToken course = FalseToken.of(platform, FalseToken.STUDENT);
        long begun = System.nanoTime();
        try (var students = Executors.newFixedThreadPool(16)) {
            var landed = roles.stream()
                    .map(role -> students.submit(() -> new TestBrowser()
                            .launch(
                                    platform,
                                    course.copy().with("sub", UUID.randomUUID().toString()))
                            .status()))
                    .toList();
            assertThat(landed).allSatisfy(status -> assertThat(status.get()).isEqualTo(303));
        }
        assertThat((System.nanoTime() - begun) / 1e9).as("seconds").isLessThan(60);
    }
}
