package org.perceptory.app.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.falseprovider.FalseProvider;
import org.perceptory.app.falseprovider.FalseProviderToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Signing in with a sign-in service, as it should be. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class OidcIT {

    private static final String PERSON = "select person_id from identity where issuer = ? and subject = ?";
    private static final String ROLE = "select role from person where id = ?::uuid";

    private final FalseProvider provider = FalseProvider.get();

    @Test
    void the_service_is_asked_with_all_that_makes_the_code_flow_safe() {
        Answer begun = new TestBrowser().get("/sign-in/oidc?next=/tokens");
        assertThat(begun.status()).isEqualTo(302);
        Map<String, String> asked =
                Query.parse(URI.create(begun.header("Location")).getRawQuery());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", FalseProvider.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", RunningPerceptory.address() + "/sign-in/oidc")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("scope").split(" ")).contains("openid", "profile", "email");
        assertThat(begun.header("Set-Cookie"))
                .contains("HTTPOnly", "Path=/sign-in/oidc", "SameSite=Lax")
                .doesNotContain("tokens");
    }

    @Test
    void who_comes_is_in_by_our_own_sign_in_and_the_same_person_again() {
        FalseProviderToken grace = FalseProviderToken.somebody();
        provider.signedIn(grace);
        var browser = new TestBrowser();
        Answer landed = browser.signIn("/sign-in/oidc");
        assertThat(landed.status()).as(landed.toString()).isEqualTo(303);
        assertThat(landed.header("Location")).isEqualTo(RunningPerceptory.address() + "/");
        assertThat(browser.cookies()).as("nothing of the protocol stays").containsOnlyKeys("perceptory-session");
        assertThat(browser.postJson("/api/v1/projects", "{\"name\":\"Mine\"}").status())
                .isEqualTo(201);

        var again = new TestBrowser();
        again.signIn("/sign-in/oidc");
        assertThat(again.get("/api/v1/projects").text()).contains("Mine");
        assertThat(PlatformTable.query(
                        "select name || ' ' || email || ' ' || role from person where id = ?::uuid", person(grace)))
                .isEqualTo("Grace Hopper grace@university.example STUDENT");
    }

    @Test
    void an_address_makes_nobody_somebody_else() {
        provider.signedIn(FalseProviderToken.somebody());
        var first = new TestBrowser();
        first.signIn("/sign-in/oidc");
        first.postJson("/api/v1/projects", "{\"name\":\"Only hers\"}");
        provider.signedIn(FalseProviderToken.somebody());
        var second = new TestBrowser();
        second.signIn("/sign-in/oidc");
        assertThat(second.get("/api/v1/projects").text()).doesNotContain("Only hers");
    }

    @Test
    void claims_give_roles_at_every_sign_in_and_take_away_only_what_they_gave() {
        FalseProviderToken grace = FalseProviderToken.somebody();
        assertThat(roleWith(grace, "student")).isEqualTo("STUDENT");
        assertThat(roleWith(grace, "student", "staff")).isEqualTo("TUTOR");
        assertThat(roleWith(grace, "teachers", "perceptory-admins")).isEqualTo("ADMIN");
        assertThat(roleWith(grace)).isEqualTo("STUDENT");
        PlatformTable.update(
                "update person set given_role = 'TUTOR', role = 'TUTOR' where id = ?::uuid", person(grace));
        assertThat(roleWith(grace)).as("given by an admin").isEqualTo("TUTOR");
        assertThat(roleWith(grace, "perceptory-admins")).isEqualTo("ADMIN");
        assertThat(roleWith(grace)).isEqualTo("TUTOR");
        grace.with("realm_access", "staff").with("realm_access/roles", "");
        assertThat(roleWith(
                        FalseProviderToken.somebody().tellingLater("realm_access", Map.of("roles", List.of("staff")))))
                .isEqualTo("TUTOR");
    }

    private String roleWith(FalseProviderToken token, String... roles) {
        provider.signedIn(
                roles.length == 0
                        ? token.with("realm_access", "")
                        : token.with("realm_access", Map.of("roles", List.of(roles))));
        assertThat(new TestBrowser().signIn("/sign-in/oidc").status()).isEqualTo(303);
        return PlatformTable.query(ROLE, person(token));
    }

    @Test
    void who_signs_out_is_out_there_as_well() {
        provider.signedIn(FalseProviderToken.somebody());
        var browser = new TestBrowser();
        browser.signIn("/sign-in/oidc");
        Answer left = browser.get("/sign-out");
        assertThat(left.header("Location")).startsWith(provider.issuer() + "/logout?");
        assertThat(browser.get(left.header("Location")).header("Location"))
                .isEqualTo(RunningPerceptory.address() + "/sign-in");
        assertThat(provider.left()).containsEntry("client_id", FalseProvider.CLIENT);
        assertThat(browser.get("/api/v1/projects").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"/join/abc, /join/abc", "/projects/1?tab=live, /projects/1?tab=live", "/account, /account"})
    void they_go_on_to_where_they_wanted_to_go(String next, String landed) {
        assertThat(landing(next)).isEqualTo(RunningPerceptory.address() + landed);
        assertThat(formLanding(next)).isEqualTo(RunningPerceptory.address() + landed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "join/abc",
                "",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/.//evil.example",
                "/a/..//evil.example",
                "/sign-out",
                "/sign-in",
                "/sign-in/oidc",
                "/ä"
            })
    void but_nowhere_else(String next) {
        assertThat(landing(next)).isEqualTo(RunningPerceptory.address() + "/");
        assertThat(formLanding(next)).isEqualTo(RunningPerceptory.address() + "/");
    }

    private String landing(String next) {
        provider.signedIn(FalseProviderToken.somebody());
        return new TestBrowser()
                .signIn("/sign-in/oidc?" + Query.of(Map.of("next", next)))
                .header("Location");
    }

    private static String formLanding(String next) {
        Account account = Account.create(Role.STUDENT);
        String location = new TestBrowser()
                .post(
                        "/j_security_check?" + Query.of(Map.of("next", next)),
                        Map.of("username", account.username(), "password", account.password()))
                .header("Location");
        return location.startsWith("/") ? RunningPerceptory.address() + location : location;
    }

    private String person(FalseProviderToken token) {
        return PlatformTable.query(PERSON, provider.issuer(), token.subject());
    }
}
