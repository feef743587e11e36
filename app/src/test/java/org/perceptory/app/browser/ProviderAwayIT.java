package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RestartablePerceptory;
import org.perceptory.domain.person.Role;

/** Perceptory starts without its sign-in service, says so, and lets in who comes another way. */
@QuarkusIntegrationTest
@WithTestResource(RestartablePerceptory.class)
@ExtendWith(BrowserExtension.class)
class ProviderAwayIT {

  @Test
  void a_sign_in_service_that_is_away_is_said_in_words(Visitor student) {
    Page page = student.page();
    page.navigate("sign-in");
    page.locator("#sign-in-oidc").click();
    assertThat(page.getByText("Test University does not answer at the moment.")).isVisible();
    student.signIn(Account.create(Role.STUDENT));
  }
}
