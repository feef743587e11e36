package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** On a phone: the parts of a studio, one at a time. */
final class StudioTabs {

    private final Page page;

    StudioTabs(StudioPage studio) {
        this.page = studio.page();
    }

    Locator tab(String name) {
        return page.locator("vaadin-tab").filter(new Locator.FilterOptions().setHasText(name));
    }

    /** Shows a part. */
    void show(String name) {
        tab(name).tap();
        assertThat(tab(name)).hasAttribute("aria-selected", "true");
    }

    /** CSS pixels by which the page is wider than the screen. */
    int overhang() {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Height of the page, CSS pixels. */
    int length() {
        return (int) page.evaluate("document.documentElement.scrollHeight");
    }

    void scrollToEnd() {
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
    }

    /** The heading of the part that is shown. */
    Locator title(String name) {
        return page.locator(".studio > section > h2").filter(new Locator.FilterOptions().setHasText(name));
    }
}
