package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** One's access tokens. */
final class TokensPage extends OpenPage {

    TokensPage(Page page) {
        super(page);
    }

    static TokensPage open(Page page) {
        page.navigate("tokens");
        return new TokensPage(page);
    }

    Locator purpose() {
        return page().getByLabel("What is it for?");
    }

    /** Makes a token; its secret, which is shown this once. */
    String create(String purpose) {
        purpose().fill(purpose);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create a token"))
                .click();
        Locator value = secret().locator("input");
        assertThat(value).hasValue(Pattern.compile("^pct_.{40,}"));
        return value.inputValue();
    }

    Locator secret() {
        return page().locator("#token-secret");
    }

    /** The button that revokes the token for this. */
    Locator revocation(String purpose) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke " + purpose));
    }
}
