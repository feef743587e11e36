package org.perceptory.app.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.running.RunningPerceptory;

/** Who is let in from the VLE, and who is not. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class LaunchIT {

  private static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";

  private TestPlatform platform;
  private LtiBrowser browser;

  @BeforeEach
  void aPlatform() {
    platform = new TestPlatform();
    browser = new LtiBrowser();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void a_student_is_in_their_course_under_the_name_that_the_vle_tells() {
    LtiBrowser.Begun begun = browser.begin(platform);
    assertThat(begun.query()).containsEntry("scope", "openid").containsEntry("response_type", "id_token")
        .containsEntry("response_mode", "form_post").containsEntry("prompt", "none")
        .containsEntry("client_id", TestPlatform.CLIENT).containsEntry("login_hint", "7")
        .containsEntry("lti_message_hint", "a & b")
        .containsEntry("redirect_uri", RunningPerceptory.address() + "/lti/launch");

    HttpResponse<String> in = browser.launch(begun.state(), platform.message(begun.nonce(), LtiBrowser.target()).signed(platform.key()));

    assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
    assertThat(in.headers().firstValue("Location").orElseThrow()).matches(".*/courses/[0-9a-f-]{36}");
    assertThat(in.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith("perceptory-session=")
        .contains("HttpOnly", "SameSite=None", "Secure", "Partitioned", "Path=/;"));
    assertThat(browser.get("/api/v1/projects").statusCode()).isEqualTo(200);
    assertThat(members("STUDENT")).isEqualTo(1);
    assertThat(TestPlatform.count("""
        select count(*) from person p join identity i on i.person_id = p.id
        where i.issuer = ? and i.subject = 'ada' and p.name = 'Name of ada' and p.role = 'STUDENT'""", platform.issuer())).isEqualTo(1);
  }

  @Test
  void who_comes_again_is_the_same_and_who_signs_out_is_out() {
    browser.launch(platform);
    new LtiBrowser().launch(platform);
    assertThat(people()).isEqualTo(1);
    browser.get("/sign-out");
    assertThat(browser.get("/api/v1/projects").statusCode()).isEqualTo(401);
  }

  @Test
  void a_teacher_is_a_tutor_of_this_course_and_nothing_elsewhere() {
    for (String role : List.of("Instructor", "ContentDeveloper")) {
      platform.signsIn(role, role);
      browser.launch(platform);
    }
    assertThat(members("TUTOR")).isEqualTo(2);
    assertThat(TestPlatform.count("select count(*) from person p join identity i on i.person_id = p.id where i.issuer = ? and p.role <> 'STUDENT'",
        platform.issuer())).isZero();
  }

  @Test
  void a_new_key_of_the_platform_is_fetched_when_it_is_met() {
    assertThat(browser.launch(platform).statusCode()).isEqualTo(303);
    platform.changeKey();
    await().atMost(Duration.ofSeconds(30)).until(() -> browser.launch(platform).statusCode() == 303);
  }

  @Test
  void where_the_browser_keeps_no_cookie_it_goes_on_in_another_window_once() {
    LtiBrowser.Begun begun = browser.begin(platform);
    browser.forget();
    HttpResponse<String> page = browser.launch(begun.state(), platform.message(begun.nonce(), LtiBrowser.target()).signed(platform.key()));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Open in a new window").contains("Name of ada").contains("Neural networks");
    assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("perceptory-session"));

    String ticket = page.body().replaceAll("(?s).*(/lti/go-on\\?ticket=[A-Za-z0-9_-]+).*", "$1");
    LtiBrowser window = new LtiBrowser();
    assertThat(window.get(ticket).statusCode()).isEqualTo(303);
    assertThat(window.get("/api/v1/projects").statusCode()).isEqualTo(200);
    assertRefused(new LtiBrowser().get(ticket));
  }

  /** Says what is false, and makes it so. */
  private interface Lie {
    String token(TestPlatform platform, Token right);
  }

  static Stream<Arguments> lies() {
    return Stream.of(
        lie("expired", claims -> claims.setExpirationTime(NumericDate.fromMilliseconds(System.currentTimeMillis() - 120_000))),
        lie("without an end", claims -> claims.unsetClaim("exp")),
        lie("issued in the future", claims -> claims.setIssuedAt(NumericDate.fromMilliseconds(System.currentTimeMillis() + 600_000))),
        lie("issued long ago", claims -> claims.setIssuedAt(NumericDate.fromMilliseconds(System.currentTimeMillis() - 7_200_000))),
        lie("not valid yet", claims -> claims.setNotBeforeMinutesInThePast(-10)),
        lie("without a time of issue", claims -> claims.unsetClaim("iat")),
        lie("for another audience", claims -> claims.setAudience("somebody-else")),
        lie("for several, with no authorised party", claims -> claims.setAudience(TestPlatform.CLIENT, "somebody-else")),
        lie("for another authorised party", claims -> claims.setStringClaim("azp", "somebody-else")),
        lie("by another issuer", claims -> claims.setIssuer("https://other.example")),
        lie("with another nonce", claims -> claims.setStringClaim("nonce", "guessed")),
        lie("without a nonce", claims -> claims.unsetClaim("nonce")),
        lie("of version 1.1", claims -> claims.setStringClaim(Token.CLAIM + "version", "1.1.0")),
        lie("of another type", claims -> claims.setStringClaim(Token.CLAIM + "message_type", "LtiFutureRequest")),
        lie("for another target", claims -> claims.setStringClaim(Token.CLAIM + "target_link_uri", "https://other.example/")),
        lie("without a deployment", claims -> claims.unsetClaim(Token.CLAIM + "deployment_id")),
        lie("with a deployment of 256 characters", claims -> claims.setStringClaim(Token.CLAIM + "deployment_id", "d".repeat(256))),
        lie("without a person", claims -> claims.unsetClaim("sub")),
        lie("with a person of 256 characters", claims -> claims.setSubject("s".repeat(256))),
        lie("without roles", claims -> claims.unsetClaim(Token.CLAIM + "roles")),
        lie("of a mentor", claims -> claims.setStringListClaim(Token.CLAIM + "roles", MEMBERSHIP + "Mentor")),
        lie("with roles that are no list", claims -> claims.setStringClaim(Token.CLAIM + "roles", MEMBERSHIP + "Learner")),
        lie("without a course", claims -> claims.unsetClaim(Token.CLAIM + "context")),
        lie("without a link", claims -> claims.unsetClaim(Token.CLAIM + "resource_link")),
        Arguments.of("signed by nobody", (Lie) (platform, right) -> right.unsigned()),
        Arguments.of("signed with the public key as a secret", (Lie) (platform, right) -> right.signedWithThePublicKey(platform.key())),
        Arguments.of("signed by an impostor", (Lie) (platform, right) -> right.signedByAnImpostor(platform.key())),
        Arguments.of("signed by a stranger", (Lie) (platform, right) -> right.signedByAStranger()),
        Arguments.of("no token", (Lie) (platform, right) -> "guessed"),
        Arguments.of("nothing", (Lie) (platform, right) -> ""));
  }

  private static Arguments lie(String what, java.util.function.Consumer<JwtClaims> change) {
    return Arguments.of(what, (Lie) (platform, right) -> right.with(change).signed(platform.key()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lies")
  void what_the_vle_did_not_say_is_not_believed(String what, Lie lie) {
    LtiBrowser.Begun begun = browser.begin(platform);
    assertRefused(browser.launch(begun.state(), lie.token(platform, platform.message(begun.nonce(), LtiBrowser.target()))));
    assertThat(people()).isZero();
  }

  @Test
  void a_launch_is_good_once_and_in_its_own_browser() {
    LtiBrowser.Begun begun = browser.begin(platform);
    String token = platform.message(begun.nonce(), LtiBrowser.target()).signed(platform.key());
    assertThat(browser.launch(begun.state(), token).statusCode()).isEqualTo(303);
    assertRefused(browser.launch(begun.state(), token));

    LtiBrowser.Begun mine = browser.begin(platform);
    LtiBrowser other = new LtiBrowser();
    other.begin(platform);
    assertRefused(other.launch(mine.state(), platform.message(mine.nonce(), LtiBrowser.target()).signed(platform.key())));
    assertRefused(browser.launch("guessed", token));
  }

  @Test
  void a_platform_that_was_switched_off_lets_nobody_in() {
    LtiBrowser.Begun begun = browser.begin(platform);
    platform.enabled(false);
    assertRefused(browser.launch(begun.state(), platform.message(begun.nonce(), LtiBrowser.target()).signed(platform.key())));
    assertRefused(browser.login(Map.of("iss", platform.issuer(), "login_hint", "7", "target_link_uri", LtiBrowser.target())));
  }

  @Test
  void a_deployment_that_was_never_seen_is_taken_only_where_the_admin_said_so() {
    assertThat(browser.launch(platform).statusCode()).isEqualTo(303);
    platform.takesNoNewDeployments();
    assertThat(browser.launch(platform).statusCode()).isEqualTo(303);
    LtiBrowser.Begun begun = browser.begin(platform);
    assertRefused(browser.launch(begun.state(), platform.message(begun.nonce(), LtiBrowser.target())
        .with(claims -> claims.setStringClaim(Token.CLAIM + "deployment_id", "2")).signed(platform.key())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:1/keys", "/garbage", "/endless", "/silent", "/nowhere"})
  void where_the_keys_cannot_be_had_nobody_is_let_in(String keys) {
    platform.publishesKeysAt(keys);
    LtiBrowser.Begun begun = browser.begin(platform);
    assertRefused(browser.launch(begun.state(), platform.message(begun.nonce(), LtiBrowser.target()).signed(platform.key())));
  }

  static Stream<Arguments> beginnings() {
    return Stream.of(
        Arguments.of("nothing", Map.of()),
        Arguments.of("an unknown issuer", Map.of("iss", "https://other.example")),
        Arguments.of("an unknown client", Map.of("client_id", "other")),
        Arguments.of("no login_hint", Map.of("login_hint", "")),
        Arguments.of("a target elsewhere", Map.of("target_link_uri", "https://other.example/")),
        Arguments.of("a target that begins as ours", Map.of("target_link_uri", RunningPerceptory.address() + ".other.example/")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beginnings")
  void a_launch_begins_for_registered_platforms_and_our_own_pages_alone(String what, Map<String, String> changes) {
    var right = new java.util.HashMap<>(Map.of("iss", platform.issuer(), "client_id", TestPlatform.CLIENT, "login_hint", "7",
        "target_link_uri", LtiBrowser.target()));
    assertThat(browser.login(right).statusCode()).isEqualTo(303);
    assertThat(browser.post("/lti/login", right).statusCode()).isEqualTo(303);
    right.putAll(changes);
    assertRefused(browser.login(changes.isEmpty() ? Map.of("x", "y") : right));
    assertRefused(browser.post("/lti/login", changes.isEmpty() ? Map.of("x", "y") : right));
  }

  @Test
  void four_hundred_launches_in_a_minute() throws InterruptedException {
    long begun = System.nanoTime();
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      IntStream.range(0, 400).forEach(i -> people.submit(() -> {
        LtiBrowser own = new LtiBrowser();
        LtiBrowser.Begun launch = own.begin(platform);
        own.launch(launch.state(), platform.message(launch.nonce(), LtiBrowser.target())
            .with(claims -> claims.setSubject("student-" + i)).signed(platform.key()));
      }));
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
    assertThat(people()).isEqualTo(400);
  }

  @Test
  void our_keys_are_published_without_their_private_part() throws Exception {
    String keys = browser.get("/lti/keys").body();
    Map<String, Object> first = ((List<Map<String, Object>>) (List<?>) JsonUtil.parseJson(keys).get("keys")).getFirst();
    assertThat(first).containsEntry("kty", "RSA").containsEntry("alg", "RS256").containsEntry("use", "sig").containsKeys("n", "e", "kid")
        .doesNotContainKeys("d", "p", "q", "dp", "dq", "qi");
    assertThat(browser.get("/lti/keys").body()).isEqualTo(keys);
  }

  private long people() {
    return TestPlatform.count("select count(distinct person_id) from identity where issuer = ?", platform.issuer());
  }

  private long members(String role) {
    return TestPlatform.count("""
        select count(*) from membership m join course c on c.id = m.course_id
        where c.platform_id = ? and c.context = 'course-7' and c.title = 'Neural networks' and m.role = ?""", platform.id(), role);
  }

  /** What can be done is said, and a number; not the reason. */
  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("Go back to your course page").containsPattern("the number [0-9a-f]{8}")
        .doesNotContain("nonce").doesNotContain("token").doesNotContain("signature").doesNotContain("Exception");
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("perceptory-session"));
  }
}
