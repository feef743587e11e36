package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** All models of a project. */
final class HistoryPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/projects/" + ID + "/models$");

    HistoryPage(Page page) {
        super(page);
    }

    /** Waits until a way leads here. */
    static HistoryPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new HistoryPage(page);
    }

    Locator versions() {
        return page().locator(".version");
    }

    Locator version(int number) {
        return page().locator("#version-" + number);
    }

    /** The versions that are marked as the one in use. */
    Locator inUse() {
        return page().locator(".version:has(.in-use)");
    }

    /** The heading of a version, where whoever works by keyboard goes on. */
    Locator title(int number) {
        return version(number).locator("h2");
    }

    Locator stale(int number) {
        return version(number).locator(".stale");
    }

    Locator trainedAt(int number) {
        return version(number).locator("time[datetime]");
    }

    Locator name(int number) {
        return page().getByLabel("Name of version " + number);
    }

    void use(int number) {
        button("Use this one: version " + number).click();
    }

    void choose(int number, String entry) {
        button("More for version " + number).click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    /** The question that is asked. */
    Locator question() {
        return page().locator("vaadin-confirm-dialog");
    }

    void answer(String button) {
        question()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    Locator toast(String words) {
        return page().locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(words));
    }

    void undo(String words) {
        toast(words)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }

    /** Two versions side by side. */
    ComparisonPage compare() {
        link("Compare two versions").click();
        return new ComparisonPage(page());
    }

    InsidePage inside(int number) {
        link("Look under the hood of version " + number).click();
        return new InsidePage(page());
    }

    StudioPage back() {
        link("Back to the project").click();
        return StudioPage.arrive(page());
    }
}
