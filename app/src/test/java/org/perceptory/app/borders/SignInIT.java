package org.perceptory.app.borders;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** The door opens to the right name with the right password, and looks the same from outside otherwise. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
class SignInIT {

    private static final String KNOWN = "known-student";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("right name, wrong password", KNOWN, "wrong"),
                Arguments.of("right name, no password", KNOWN, ""),
                Arguments.of("right name, password longer than bcrypt looks", KNOWN, "x".repeat(5_000)),
                Arguments.of("demo name, wrong password", "demo-admin", "admin"),
                Arguments.of("unknown name", "nobody", "wrong"),
                Arguments.of("no name", "", "wrong"),
                Arguments.of("nothing at all", "", ""),
                Arguments.of("a name of 10,000 characters", "x".repeat(10_000), "wrong"),
                Arguments.of("a name that is SQL", "' or '1'='1", "' or '1'='1"),
                Arguments.of("a name with a zero character", "demo\0admin", "wrong"));
    }

    @Test
    void the_right_password_opens_the_door() {
        Account account = Account.create(Role.STUDENT);
        Api api = Api.anonymous();
        Answer answer = api.signIn(account.username(), account.password());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("error");
        assertThat(answer.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict");
        assertThat(api.get("/api/v1/projects").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void every_failure_looks_alike(String what, String username, String password) {
        Api api = Api.anonymous();
        Answer answer = api.signIn(username, password);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/sign-in?error");
        assertThat(answer.header("Set-Cookie")).doesNotContainPattern("perceptory-sign-in=[^;]");
        assertThat(answer.text()).isEmpty();
        assertThat(api.get("/api/v1/projects").status()).isEqualTo(401);
    }

    @Test
    void who_signs_out_is_out() {
        Api api = Api.of(Account.create(Role.STUDENT));
        assertThat(api.get("/api/v1/projects").status()).isEqualTo(200);
        assertThat(api.getAsPicture("/sign-out").status())
                .as("a picture in somebody's text")
                .isEqualTo(403);
        assertThat(api.get("/api/v1/projects").status()).isEqualTo(200);
        assertThat(api.get("/sign-out").status()).isEqualTo(303);
        assertThat(api.get("/api/v1/projects").status()).isEqualTo(401);
    }

    @Test
    void a_forged_cookie_opens_nothing() {
        Answer answer = Api.withCookie("perceptory-sign-in=Zm9yZ2Vk").get("/api/v1/projects");
        assertThat(answer.status()).isEqualTo(401);
    }
}
