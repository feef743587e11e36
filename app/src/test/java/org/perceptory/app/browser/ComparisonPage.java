package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Two models of a project side by side. */
final class ComparisonPage extends OpenPage {

    ComparisonPage(Page page) {
        super(page);
    }

    Locator figures() {
        return page().locator("#compare-figures");
    }

    /** The settings that are not the same. */
    Locator differing() {
        return page().locator("#compare-settings tr.differs");
    }

    Locator classes() {
        return page().locator("#compare-classes tbody tr");
    }

    Locator matrices() {
        return page().locator("#compare-confusion pc-confusion table");
    }

    /** Chooses what stands on the right. */
    void second(String version) {
        page().locator("#compare-second").click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(version))
                .click();
    }

    HistoryPage back() {
        link("All models").click();
        return HistoryPage.arrive(page());
    }
}
