package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** An admin changes a limit in the page, and takes it back. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class LimitsIT {

    /** More than is configured, so that nobody else who is here meanwhile is refused anything. */
    private static final String MORE = "25";

    @Test
    void a_limit_is_set_kept_and_given_up(Visitor admin) {
        admin.signIn(Account.create(Role.ADMIN));
        Page page = ServicePage.open(admin.page(), "/service/limits").page();
        Locator field = page.locator("#TOKENS_PER_PERSON");
        assertThat(field).containsText("Configured: 20");

        fill(field, "0");
        assertThat(page.locator("#TOKENS_PER_PERSON[invalid]")).isVisible();
        page.locator("#save-limits").click();
        assertThat(page.getByText("Nothing was saved")).isVisible();

        fill(field, MORE);
        page.locator("#save-limits").click();
        assertThat(page.getByText("It holds from now on")).isVisible();
        page.reload();
        assertThat(field.locator("input")).hasValue(MORE);

        fill(field, "");
        page.locator("#save-limits").click();
        assertThat(page.getByText("It holds from now on")).isVisible();
        page.reload();
        assertThat(field.locator("input")).hasValue("");
    }

    private static void fill(Locator field, String value) {
        field.locator("input").fill(value);
        field.locator("input").blur();
    }
}
