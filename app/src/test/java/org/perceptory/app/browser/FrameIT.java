package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
      String login = RunningPerceptory.address() + "/lti/login?" + Query.of(TestBrowser.login(platform));
      page.navigate(platform.coursePage() + "?" + Query.of(Map.of("login", login)));
      FrameLocator tool = page.frameLocator("iframe");
      assertThat(tool.getByText("This is not set up yet")).isVisible();

      tool.locator(".brand").click();
      tool.locator("#new-project").click();
      Frame frame = page.frame("tool");
      frame.waitForURL(Pattern.compile(".*/projects/[0-9a-f-]{36}$"));
      assertThat(tool.getByText("Training", new FrameLocator.GetByTextOptions().setExact(true)).first()).isVisible();

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
}
