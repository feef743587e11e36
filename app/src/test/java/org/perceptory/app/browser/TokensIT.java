package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** A token stands for its person in scripts, from its making to its revocation. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class TokensIT {

  @Test
  void a_token_works_until_it_is_revoked_and_for_its_person_alone(Visitor student) {
    Account account = Account.create(Role.STUDENT);
    Page page = student.signIn(account).page();
    page.navigate("tokens");
    page.getByLabel("What is it for?").fill("My <b>notebook</b>");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create a token")).click();
    Locator secret = page.locator("#token-secret input");
    assertThat(secret).hasValue(Pattern.compile("^pct_.{40,}"));
    Api script = Api.withToken(secret.inputValue());

    String project = script.post("/api/v1/projects", Map.of("name", "From a script")).json().get("id").asText();
    assertThat(Api.of(account).get("/api/v1/projects").text()).contains(project);
    String foreign = Api.of(Account.create(Role.STUDENT)).post("/api/v1/projects", Map.of("name", "Mine")).json().get("id").asText();
    assertThat(script.get("/api/v1/projects/" + foreign + "/labels").status()).isEqualTo(404);

    page.reload();
    assertThat(page.locator("#token-secret")).hasCount(0);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke My <b>notebook</b>")).click();
    assertThat(page.getByText("You have no tokens.")).isVisible();
    assertThat(script.get("/api/v1/projects").status()).isEqualTo(401);
  }
}
