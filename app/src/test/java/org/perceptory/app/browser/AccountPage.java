package org.perceptory.app.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One's account: the ways in, the password, one's data, and the end of it all. */
final class AccountPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/account$");

    private AccountPage(Page page) {
        super(page);
    }

    static AccountPage open(Page page) {
        page.navigate("account");
        return new AccountPage(page);
    }

    /** Waits until a way leads here. */
    static AccountPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new AccountPage(page);
    }

    /** The ways in that are connected. */
    Locator ways() {
        return page().locator(".ways li");
    }

    /** What removes ways, where more than one is left. */
    Locator removals() {
        return page().locator(".ways vaadin-button");
    }

    /** Goes to the university's sign-in service and comes back with the question whether to connect it. */
    ConnectPage connect() {
        page().locator("#connect").click();
        return new ConnectPage(page());
    }

    void removeWay(String way) {
        button("Remove " + way).click();
        button("Remove").click();
    }

    /** Opens the fields for an account that one had before coming from a VLE. */
    void hadOneBefore() {
        page().locator("#existing-account").click();
    }

    void connectExisting(String username, String password) {
        page().locator("#existing-name input").fill(username);
        page().locator("#existing-password input").fill(password);
        button("Connect").click();
    }

    void changePassword(String old, String next, String again) {
        page().locator("#password-old input").fill(old);
        page().locator("#password-new input").fill(next);
        page().locator("#password-again input").fill(again);
        passwordChange().click();
    }

    /** The button that changes the password, where there is one. */
    Locator passwordChange() {
        return page().locator("#change-password");
    }

    Download takeAlong() {
        return page().waitForDownload(() -> page().locator("#my-data").click());
    }

    /** Asks for the account's end, which is asked back. */
    void delete() {
        page().locator("#delete-account").click();
    }

    void typeDeleteWord(String word) {
        page().locator("#delete-word input").fill(word);
    }

    Locator confirmDelete() {
        return page().locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]");
    }
}
