package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.platform.PlatformTable;
import org.perceptory.app.platform.Query;
import org.perceptory.app.platform.TestBrowser;
import org.perceptory.app.platform.TestPlatform;
import org.perceptory.app.platform.TestToken;
import org.perceptory.app.running.RunningPerceptory;

/** Perceptory in the frame of a course's page at another site. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class FrameIT {

  @Test
  void a_student_works_in_the_frame_of_their_course(Visitor student) {
    try (var platform = new TestPlatform()) {
      TestToken ada = TestToken.of(platform, TestToken.STUDENT);
      platform.signedIn(ada);
      Page page = student.page();
      List<String> sockets = new ArrayList<>();
      page.onWebSocket(socket -> sockets.add(socket.url()));
      FrameLocator tool = open(page, platform);
      assertThat(tool.getByText("This is not set up yet")).isVisible();

      tool.locator(".brand").click();
      tool.locator("#new-project").click();
      Frame frame = page.frame("tool");
      frame.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}$"));
      assertThat(tool.getByText("Add a class")).isVisible();

      // What happens elsewhere comes by push, over a web socket that the frame's cookies opened.
      var elsewhere = new TestBrowser();
      assertThat(elsewhere.launch(platform, ada).status()).isEqualTo(303);
      String project = frame.url().substring(frame.url().lastIndexOf('/') + 1);
      assertThat(elsewhere.postJson("/api/v1/projects/" + project + "/labels", "{\"name\":\"Pushed\"}").status()).isEqualTo(201);
      assertThat(tool.locator("vaadin-text-field input[value='Pushed'], [aria-label*='Pushed']").first()).isAttached();
      assertThat(sockets).anyMatch(url -> url.contains("/VAADIN/push"));
      assertThat(page.context().cookies().stream().filter(cookie -> cookie.name.startsWith("perceptory-session")))
          .allMatch(cookie -> cookie.partitionKey != null && cookie.httpOnly);
    }
  }

  @Test
  void a_tutor_places_a_link_and_says_where_one_leads(Visitor tutor) {
    try (var platform = new TestPlatform()) {
      TestToken grace = TestToken.of(platform, TestToken.TUTOR);
      String link = URI.create(new TestBrowser().launch(platform, grace).header("Location")).getPath();
      UUID activity = UUID.randomUUID();
      PlatformTable.update("""
          insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
          select ?, course_id, 'Cats <b>and</b> dogs', '', 'IMAGE', '', now(), now() from resource_link where id = ?""",
          activity, UUID.fromString(link.substring("/links/".length())));
      platform.signedIn(grace.copy().with(TestToken.LTI + "message_type", "LtiDeepLinkingRequest").without(TestToken.LTI + "resource_link")
          .with("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", Map.of("deep_link_return_url", platform.issuer() + "/return",
              "accept_types", List.of("ltiResourceLink"), "accept_lineitem", true, "data", "the VLE's own")));
      FrameLocator tool = open(tutor.page(), platform);
      tool.getByText("Cats <b>and</b> dogs").click();
      assertThat(tool.getByText("The link is placed")).isVisible();
      Map<String, Object> answer = platform.services().deepLinks().getFirst().getClaimsMap();
      assertThat(answer).containsEntry("iss", platform.clientId())
          .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/data", "the VLE's own")
          .containsEntry(TestToken.LTI + "message_type", "LtiDeepLinkingResponse")
          .containsEntry(TestToken.LTI + "deployment_id", TestPlatform.DEPLOYMENT);
      assertThat(answer.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items").toString())
          .contains(activity.toString(), "Cats <b>and</b> dogs", RunningPerceptory.address() + "/lti/launch", "scoreMaximum=100");

      makeOneAndPlaceIt(open(tutor.page(), platform), platform);

      platform.signedIn(grace);
      tool = open(tutor.page(), platform);
      tool.getByText("Cats <b>and</b> dogs").click();
      tutor.page().frame("tool").waitForURL(Pattern.compile(".*/activities/" + activity));
      TestToken student = grace.copy().with("sub", UUID.randomUUID().toString()).with(TestToken.LTI + "roles", List.of(TestToken.STUDENT));
      assertThat(new TestBrowser().launch(platform, student).header("Location")).endsWith("/activities/" + activity);
    }
  }

  private static void makeOneAndPlaceIt(FrameLocator tool, TestPlatform platform) {
    tool.locator("#place-new").click();
    assertThat(tool.getByText("A name needs at least one character that can be seen.")).isVisible();
    tool.locator("#place-title input").fill("Bells <i>and</i> whistles");
    tool.getByLabel("sounds").check();
    tool.locator("#place-brief textarea").fill("Teach **two** sounds.");
    AccessibilityIT.nothingGrave(tool.owner().page());
    tool.locator("#place-new").click();
    assertThat(tool.getByText("The link is placed")).isVisible();
    String made = PlatformTable.query("""
        select a.id || ' ' || a.modality || ' ' || a.brief || ' ' || a.published from activity a where a.title = ?""", "Bells <i>and</i> whistles");
    assertThat(made).endsWith(" AUDIO Teach **two** sounds. true");
    assertThat(platform.services().deepLinks().getLast().getClaimsMap().get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items").toString())
        .contains(made.substring(0, 36), "Bells <i>and</i> whistles");
  }

  private static FrameLocator open(Page page, TestPlatform platform) {
    String login = RunningPerceptory.address() + "/lti/login?" + Query.of(TestBrowser.login(platform));
    page.navigate(platform.coursePage() + "?" + Query.of(Map.of("login", login)));
    return page.frameLocator("iframe");
  }
}
