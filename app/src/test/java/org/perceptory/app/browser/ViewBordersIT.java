package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Pages open to those they are for. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ViewBordersIT {

  private static final String NOWHERE = "There is nothing here";

  @Test
  void who_is_not_signed_in_is_shown_the_door(Visitor nobody) {
    String project = UUID.randomUUID().toString();
    for (String view : List.of("", "account", "account/connect", "tokens", "service", "service/people", "service/platforms", "service/courses", "service/queue", "service/audit", "service/backbones",
        "projects/" + project, "projects/" + project + "/inside", "models/" + project, "courses/" + project, "activities/" + project,
        "activities/" + project + "/edit", "activities/" + project + "/class", "submissions/" + project, "links/" + project,
        "lti/place/" + project)) {
      nobody.page().navigate(view);
      assertThat(nobody.page().getByText("Demo student")).isVisible();
      assertThat(nobody.page()).hasURL(Pattern.compile(".*/sign-in.*"));
    }
  }

  @Test
  void the_service_page_is_the_admins(Visitor student, Visitor tutor, Visitor admin) {
    for (Visitor visitor : List.of(student.signIn(Account.create(Role.STUDENT)), tutor.signIn(Account.create(Role.TUTOR)))) {
      assertThat(visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Service"))).hasCount(0);
      visitor.page().navigate("service");
      assertThat(visitor.page().getByText(NOWHERE)).isVisible();
      assertThat(visitor.page().locator(".tiles")).hasCount(0);
      for (String page : List.of("people", "platforms", "courses", "queue", "audit", "backbones")) {
        visitor.page().navigate("service/" + page);
        assertThat(visitor.page().getByText(NOWHERE)).isVisible();
      }
    }
    admin.signIn(Account.create(Role.ADMIN));
    admin.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Service")).click();
    assertThat(admin.page().locator(".tiles .figure").first()).isVisible();
    admin.page().reload();
    assertThat(admin.page().locator(".tiles .figure").first()).isVisible();
    admin.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Networks")).click();
    assertThat(admin.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("perceptory-image")).first())
        .containsText("Built in");
  }

  @Test
  void somebody_elses_project_is_not_there(Visitor student, Visitor tutor, Visitor admin) {
    String project = Api.of(Account.create(Role.STUDENT)).post("/api/v1/projects", Map.of("name", "Private"))
        .json().get("id").asText();
    student.signIn(Account.create(Role.STUDENT));
    tutor.signIn(Account.create(Role.TUTOR));
    admin.signIn(Account.create(Role.ADMIN));
    for (Visitor visitor : List.of(student, tutor, admin)) {
      for (String view : List.of("projects/" + project, "projects/" + project + "/inside", "models/" + project, "projects/no-id",
          "links/" + project, "links/no-id", "lti/place/" + project)) {
        visitor.page().navigate(view);
        assertThat(visitor.page().getByText(NOWHERE)).isVisible();
        assertThat(visitor.page().getByText("Private", new Page.GetByTextOptions().setExact(true))).hasCount(0);
      }
    }
  }
}
