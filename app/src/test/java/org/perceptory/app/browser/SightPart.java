package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;

/** What of a page is seen without scrolling: below the tabs, where they stay at the top, and above the lower edge. */
final class SightPart {

    private final Page page;

    SightPart(Page page) {
        this.page = page;
    }

    /** Waits until all of these are seen whole at once. */
    void shows(Locator... parts) {
        try {
            page.waitForCondition(() -> Arrays.stream(parts).allMatch(this::seen));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "Not all in sight between %s and %s, at %s: %s"
                            .formatted(top(), bottom(), page.viewportSize().width, describe(parts)),
                    late);
        }
    }

    private boolean seen(Locator part) {
        BoundingBox box = part.boundingBox();
        return box != null
                && box.y >= top() - 1
                && box.y + box.height <= bottom() + 1
                && box.x >= -1
                && box.x + box.width <= page.viewportSize().width + 1;
    }

    private double top() {
        BoundingBox tabs = page.locator(".studio-tabs").boundingBox();
        return tabs == null ? 0 : Math.max(0, tabs.y + tabs.height);
    }

    private double bottom() {
        return page.viewportSize().height;
    }

    private static String describe(Locator... parts) {
        return String.join(
                "; ",
                Arrays.stream(parts)
                        .map(Locator::boundingBox)
                        .map(box -> box == null
                                ? "none"
                                : "%.0f,%.0f %.0f×%.0f".formatted(box.x, box.y, box.width, box.height))
                        .toList());
    }
}
