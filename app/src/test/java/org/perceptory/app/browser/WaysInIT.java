package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falseprovider.FalseProvider;
import org.perceptory.app.falseprovider.FalseProviderToken;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** One person, several ways in: by all of them to where they wanted to go, and to one account. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class WaysInIT {

  private static final Pattern ACCOUNT = Pattern.compile(".*/account$");

  private final FalseProvider provider = FalseProvider.get();

  @Test
  void a_link_opened_while_signed_out_opens_after_signing_in_by_every_way(Visitor visitor) {
    Account account = Account.create(Role.STUDENT);
    Page page = visitor.page();
    page.navigate("tokens");
    assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=.*tokens$"));
    AccessibilityIT.nothingGrave(page);
    fill(page, account.username(), "wrong");
    assertThat(page.getByText("That did not work")).isVisible();
    fill(page, account.username(), account.password());
    assertThat(page).hasURL(Pattern.compile(".*/tokens$"));

    page.navigate("sign-out");
    page.navigate("account?a=b");
    button(page, "Demo student").click();
    assertThat(page).hasURL(Pattern.compile(".*/account\\?a=b$"));

    page.navigate("sign-out");
    provider.signedIn(FalseProviderToken.somebody());
    page.navigate("tokens");
    page.locator("#sign-in-oidc").click();
    assertThat(page).hasURL(Pattern.compile(".*/tokens$"));
  }

  private static void fill(Page page, String username, String password) {
    page.getByLabel("User name").fill(username);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
    button(page, "Sign in").click();
  }

  @Test
  void a_way_is_connected_leads_to_the_same_account_and_the_last_one_stays(Visitor student) {
    Account account = Account.create(Role.STUDENT);
    student.signIn(account).newProject();
    Page page = student.page();
    provider.signedIn(FalseProviderToken.somebody());
    page.navigate("account");
    page.locator("#connect").click();
    assertThat(heading(page, "Connect Test University?")).isVisible();
    AccessibilityIT.nothingGrave(page);
    page.locator("#connect-yes").click();
    assertThat(page).hasURL(ACCOUNT);
    assertThat(page.locator(".ways li")).hasCount(2);
    AccessibilityIT.nothingGrave(page);

    page.navigate("sign-out");
    page.navigate("sign-in");
    page.locator("#sign-in-oidc").click();
    assertThat(page.locator(".project-card")).hasCount(1);
    page.navigate("account");
    button(page, "Remove User name " + account.username() + " and a password").click();
    button(page, "Remove").click();
    assertThat(page.locator(".ways li")).hasCount(1);
    assertThat(page.locator(".ways li")).hasText(Pattern.compile("Test University.*"));
    assertThat(page.locator(".ways vaadin-button")).hasCount(0);
    assertThat(page.locator("#change-password")).hasCount(0);
    assertThat(Api.anonymous().signIn(account.username(), account.password()).header("Location")).endsWith("?error");
  }

  @Test
  void a_way_that_leads_to_somebody_elses_account_stays_theirs(Visitor student) {
    FalseProviderToken theirs = FalseProviderToken.somebody();
    provider.signedIn(theirs);
    var owner = new TestBrowser();
    owner.signIn("/sign-in/oidc");
    owner.postJson("/api/v1/projects", "{\"name\":\"Theirs\"}");
    student.signIn(Account.create(Role.STUDENT)).newProject();
    Page page = student.page();
    page.navigate("account");
    page.locator("#connect").click();
    assertThat(heading(page, "Test University leads to another account")).isVisible();
    assertThat(page.locator("#connect-yes")).hasCount(0);
    assertThat(owner.get("/api/v1/projects").text()).contains("Theirs");
  }

  @Test
  void an_account_that_the_service_made_and_nobody_used_becomes_part_of_ones_own(Visitor student) {
    FalseProviderToken grace = FalseProviderToken.somebody();
    provider.signedIn(grace);
    var before = new TestBrowser();
    before.signIn("/sign-in/oidc");
    Account account = Account.create(Role.STUDENT);
    student.signIn(account).newProject();
    Page page = student.page();
    page.navigate("account");
    page.locator("#connect").click();
    page.locator("#connect-yes").click();
    assertThat(page.locator(".ways li")).hasCount(2);
    assertThat(before.get("/api/v1/projects").json().size()).as("who was in by it is this person now").isEqualTo(1);
  }

  @Test
  void who_came_from_a_vle_goes_over_to_the_account_they_had(Visitor student) {
    Account account = Account.create(Role.STUDENT);
    Api.of(account).post("/api/v1/projects", Map.of("name", "From before"));
    try (var platform = new FalsePlatform()) {
      FalseToken token = FalseToken.of(platform, FalseToken.STUDENT);
      var launched = new TestBrowser();
      launched.launch(platform, token);
      student.context().addCookies(List.of(new Cookie("perceptory-session", launched.cookies().get("perceptory-session"))
          .setUrl(RunningPerceptory.address())));
      Page page = student.page();
      page.navigate("account");
      page.locator("#existing-account").click();
      page.locator("#existing-name input").fill(account.username());
      page.locator("#existing-password input").fill("wrong");
      button(page, "Connect").click();
      assertThat(page.getByText("The user name or the password is not right")).isVisible();
      page.locator("#existing-password input").fill(account.password());
      button(page, "Connect").click();
      assertThat(page.locator(".ways li")).hasCount(2);
      assertThat(page.getByText("Test VLE")).isVisible();
      assertThat(launched.get("/api/v1/projects").text()).contains("From before");
      assertThat(PlatformTable.query("""
          select count(*) from membership m join identity i on i.person_id = m.person_id where i.subject = ?""", account.username()))
          .isEqualTo("1");
    }
  }

  @Test
  void a_new_password_ends_every_other_sign_in(Visitor student) {
    Account account = Account.create(Role.STUDENT);
    Api elsewhere = Api.of(account);
    student.signIn(account);
    Page page = student.page();
    page.navigate("account");
    change(page, "wrong", "a new password", "a new password");
    assertThat(page.getByText("That is not your password.")).isVisible();
    change(page, account.password(), "short", "short");
    assertThat(page.getByText("A password needs at least 12 characters.")).isVisible();
    change(page, account.password(), "a new password", "another password");
    assertThat(page.getByText("The two are not the same")).isVisible();
    assertThat(elsewhere.get("/api/v1/projects").status()).isEqualTo(200);

    change(page, account.password(), "a new password", "a new password");
    assertThat(page.getByText("Your password is changed.").first()).isVisible();
    assertThat(elsewhere.get("/api/v1/projects").header("Location")).endsWith("/sign-in");
    page.navigate("tokens");
    assertThat(heading(page, "Access tokens")).isVisible();
    assertThat(Api.anonymous().signIn(account.username(), "a new password").header("Location")).doesNotContain("error");
    assertThat(Api.anonymous().signIn(account.username(), account.password()).header("Location")).endsWith("?error");
  }

  private static void change(Page page, String old, String next, String again) {
    page.locator("#password-old input").fill(old);
    page.locator("#password-new input").fill(next);
    page.locator("#password-again input").fill(again);
    page.locator("#change-password").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }
}
