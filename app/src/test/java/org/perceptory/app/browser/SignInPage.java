package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The door: all ways in. */
final class SignInPage extends OpenPage {

    SignInPage(Page page) {
        super(page);
    }

    static SignInPage open(Page page) {
        page.navigate("sign-in");
        return new SignInPage(page);
    }

    /** Ends who is signed in, and stands at the door again. */
    static SignInPage signOut(Page page) {
        page.navigate("sign-out");
        return new SignInPage(page);
    }

    /** The button of the demo person of this role, by which the door is known. */
    Locator demo(String role) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Demo " + role));
    }

    void asDemo(String role) {
        demo(role).click();
    }

    Locator username() {
        return page().getByLabel("User name");
    }

    void with(String username, String password) {
        username().fill(username);
        page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(password);
        button("Sign in").click();
    }

    /** By the sign-in service of the university. */
    void byUniversity() {
        page().locator("#sign-in-oidc").click();
    }
}
