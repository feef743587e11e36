package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
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
        TokensPage tokens = TokensPage.open(student.signIn(account).page());
        Api script = Api.withToken(tokens.create("My <b>notebook</b>"));

        String project = script.post("/api/v1/projects", Map.of("name", "From a script"))
                .json()
                .get("id")
                .asText();
        assertThat(Api.of(account).get("/api/v1/projects").text()).contains(project);
        String foreign = Api.of(Account.create(Role.STUDENT))
                .post("/api/v1/projects", Map.of("name", "Mine"))
                .json()
                .get("id")
                .asText();
        assertThat(script.get("/api/v1/projects/" + foreign + "/labels").status())
                .isEqualTo(404);

        tokens.reload();
        assertThat(tokens.revocation("My <b>notebook</b>")).isVisible();
        assertThat(tokens.secret()).hasCount(0);
        tokens.revocation("My <b>notebook</b>").click();
        assertThat(tokens.words("You have no tokens.")).isVisible();
        assertThat(script.get("/api/v1/projects").status()).isEqualTo(401);
    }
}
