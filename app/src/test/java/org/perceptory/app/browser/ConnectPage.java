package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The question whether another way in is to lead to one's account. */
final class ConnectPage extends OpenPage {

    ConnectPage(Page page) {
        super(page);
    }

    Locator yes() {
        return page().locator("#connect-yes");
    }

    /** Connects it, and is at the account again. */
    AccountPage connect() {
        yes().click();
        return AccountPage.arrive(page());
    }
}
