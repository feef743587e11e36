package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Any page of Perceptory that is open in a tab: what can be seen of every one. */
class OpenPage {

    /** An id in an address. */
    static final String ID = "[0-9a-f-]{36}";

    private final Page page;

    OpenPage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Where the page says something that has these words. */
    Locator words(String words) {
        return page.getByText(words);
    }

    /** Where the page says something that matches. */
    Locator words(Pattern pattern) {
        return page.getByText(pattern);
    }

    /** Where the page says this and no more. */
    Locator exactWords(String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** What the page is called, on the page. */
    Locator mainHeading() {
        return page.locator("h1");
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    /** What the page says while nobody answers it. */
    Locator unanswered() {
        return page.locator("vaadin-connection-indicator[reconnecting] .v-status-message");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** What stands where a page does not exist, or is not for who asks. */
    Locator nothingHere() {
        return words("There is nothing here");
    }

    /** Goes to one's account by the menu with one's name. */
    AccountPage account() {
        page.getByLabel(Pattern.compile("^Account of")).click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Your account"))
                .click();
        return AccountPage.arrive(page);
    }

    void reload() {
        page.reload();
    }

    /** Looks at the page as a program that knows the accessibility rules does. */
    void isAccessible() {
        AccessibilityIT.nothingGrave(page);
    }

    /** Types into a field and leaves it. */
    static void fill(Locator field, String value) {
        field.fill(value);
        field.press("Tab");
    }
}
