package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
        SignInPage door = SignInPage.open(student.page());
        door.byUniversity();
        assertThat(door.words("Test University does not answer at the moment.")).isVisible();
        Account account = Account.create(Role.STUDENT);
        door.with(account.username(), account.password());
        assertThat(HomePage.titleOf(student.page())).isVisible();
    }
}
