package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    private final FalseProvider provider = FalseProvider.get();

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_demo_person_comes_in_by_a_click(Role role, Visitor visitor) {
        SignInPage.open(visitor.page()).asDemo(role.name().toLowerCase(Locale.ROOT));
        HomePage home = new HomePage(visitor.page());
        assertThat(home.service()).hasCount(role == Role.ADMIN ? 1 : 0);
    }

    @Test
    void a_link_opened_while_signed_out_opens_after_signing_in_by_every_way(Visitor visitor) {
        Account account = Account.create(Role.STUDENT);
        Page page = visitor.page();
        TokensPage.open(page);
        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?next=.*tokens$"));
        SignInPage door = new SignInPage(page);
        door.isAccessible();
        door.with(account.username(), "wrong");
        assertThat(door.words("That did not work")).isVisible();
        door.with(account.username(), account.password());
        assertThat(page).hasURL(Pattern.compile(".*/tokens$"));

        SignInPage.signOut(page);
        visitor.open("account?a=b");
        door.asDemo("student");
        assertThat(page).hasURL(Pattern.compile(".*/account\\?a=b$"));

        SignInPage.signOut(page);
        provider.signedIn(FalseProviderToken.somebody());
        TokensPage.open(page);
        door.byUniversity();
        assertThat(page).hasURL(Pattern.compile(".*/tokens$"));
    }

    @Test
    void a_way_is_connected_leads_to_the_same_account_and_the_last_one_stays(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        student.signIn(account).newProject();
        Page page = student.page();
        provider.signedIn(FalseProviderToken.somebody());
        ConnectPage question = AccountPage.open(page).connect();
        assertThat(question.heading("Connect Test University?")).isVisible();
        question.isAccessible();
        AccountPage own = question.connect();
        assertThat(own.ways()).hasCount(2);
        own.isAccessible();

        SignInPage.signOut(page);
        SignInPage.open(page).byUniversity();
        assertThat(new HomePage(page).projects()).hasCount(1);
        own = AccountPage.open(page);
        own.removeWay("User name " + account.username() + " and a password");
        assertThat(own.ways()).hasCount(1);
        assertThat(own.ways()).hasText(Pattern.compile("Test University.*"));
        assertThat(own.removals()).hasCount(0);
        assertThat(own.passwordChange()).hasCount(0);
        assertThat(Api.anonymous()
                        .signIn(account.username(), account.password())
                        .header("Location"))
                .endsWith("?error");
    }

    @Test
    void a_way_that_leads_to_somebody_elses_account_stays_theirs(Visitor student) {
        FalseProviderToken theirs = FalseProviderToken.somebody();
        provider.signedIn(theirs);
        var owner = new TestBrowser();
        owner.signIn("/sign-in/oidc");
        owner.postJson("/api/v1/projects", "{\"name\":\"Theirs\"}");
        student.signIn(Account.create(Role.STUDENT)).newProject();
        ConnectPage question = AccountPage.open(student.page()).connect();
        assertThat(question.heading("Test University leads to another account")).isVisible();
        assertThat(question.yes()).hasCount(0);
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
        AccountPage own = AccountPage.open(student.page()).connect().connect();
        assertThat(own.ways()).hasCount(2);
        assertThat(before.get("/api/v1/projects").json().size())
                .as("who was in by it is this person now")
                .isEqualTo(1);
    }

    @Test
    void who_came_from_a_vle_goes_over_to_the_account_they_had(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        Api.of(account).post("/api/v1/projects", Map.of("name", "From before"));
        try (var platform = new FalsePlatform()) {
            FalseToken token = FalseToken.of(platform, FalseToken.STUDENT);
            var launched = new TestBrowser();
            launched.launch(platform, token);
            student.context()
                    .addCookies(List.of(
                            new Cookie("perceptory-session", launched.cookies().get("perceptory-session"))
                                    .setUrl(RunningPerceptory.address())));
            AccountPage own = AccountPage.open(student.page());
            own.hadOneBefore();
            own.connectExisting(account.username(), "wrong");
            assertThat(own.words("The user name or the password is not right")).isVisible();
            own.connectExisting(account.username(), account.password());
            assertThat(own.ways()).hasCount(2);
            assertThat(own.words("Test VLE")).isVisible();
            assertThat(launched.get("/api/v1/projects").text()).contains("From before");
            assertThat(PlatformTable.query("""
          select count(*) from membership m join identity i on i.person_id = m.person_id where i.subject = ?""", account.username())).isEqualTo("1");
        }
    }

    @Test
    void a_new_password_ends_every_other_sign_in(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        Api elsewhere = Api.of(account);
        student.signIn(account);
        AccountPage own = AccountPage.open(student.page());
        own.changePassword("wrong", "a new password", "a new password");
        assertThat(own.words("That is not your password.")).isVisible();
        own.changePassword(account.password(), "short", "short");
        assertThat(own.words("A password needs at least 12 characters.")).isVisible();
        own.changePassword(account.password(), "a new password", "another password");
        assertThat(own.words("The two are not the same")).isVisible();
        assertThat(elsewhere.get("/api/v1/projects").status()).isEqualTo(200);

        own.changePassword(account.password(), "a new password", "a new password");
        assertThat(own.words("Your password is changed.").first()).isVisible();
        assertThat(elsewhere.get("/api/v1/projects").status()).isEqualTo(401);
        assertThat(TokensPage.open(student.page()).heading("Access tokens")).isVisible();
        assertThat(Api.anonymous().signIn(account.username(), "a new password").header("Location"))
                .doesNotContain("error");
        assertThat(Api.anonymous()
                        .signIn(account.username(), account.password())
                        .header("Location"))
                .endsWith("?error");
    }
}
