package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;

/**
 * The button by which a thumbnail is heard. A sample lasts for a second, and a busy machine looks too late: what the
 * button says is written down as it changes.
 */
final class PlayButtonPart {

    private static final String WRITE_DOWN = """
      button => {
        const offered = (window.offered = [button.title]);
        new MutationObserver(() => offered.push(button.title)).observe(button, { attributeFilter: ['title'] });
      }""";

    private final Page page;

    private PlayButtonPart(Page page) {
        this.page = page;
    }

    /** Presses the button of this thumbnail. */
    static PlayButtonPart press(Page page, Locator thumbnail) {
        thumbnail.hover();
        Locator button = thumbnail.locator(".play");
        button.evaluate(WRITE_DOWN);
        button.click();
        return new PlayButtonPart(page);
    }

    /** Waits until the button has offered these one after the other. */
    void hasOffered(String... words) {
        try {
            page.waitForCondition(() -> List.of(words).equals(offered()));
        } catch (TimeoutError late) {
            throw new AssertionError("The button offered " + offered() + ", not " + List.of(words), late);
        }
    }

    private List<?> offered() {
        return (List<?>) page.evaluate("() => window.offered");
    }
}
