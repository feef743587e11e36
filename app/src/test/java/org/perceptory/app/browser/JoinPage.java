package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where the link leads by which students join a course. */
final class JoinPage extends OpenPage {

    private JoinPage(Page page) {
        super(page);
    }

    static JoinPage open(Page page, String link) {
        page.navigate(link);
        var join = new JoinPage(page);
        join.joinButton().waitFor();
        return join;
    }

    /** Opens the link as one who is in the course already, whom it takes there at once. */
    static CoursePage passThrough(Page page, String link) {
        page.navigate(link);
        return CoursePage.arrive(page);
    }

    Locator joinButton() {
        return page().locator("#join");
    }

    CoursePage join() {
        ask();
        return CoursePage.arrive(page());
    }

    /** Asks to be let in, without knowing whether that is done. */
    void ask() {
        joinButton().click();
    }
}
