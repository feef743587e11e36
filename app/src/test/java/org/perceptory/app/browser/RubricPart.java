package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The rows of an activity's rubric in its editor, counted from 1. */
final class RubricPart {

    private final Page page;

    RubricPart(Page page) {
        this.page = page;
    }

    /** Adds a row and waits until it is there: it is the row with this number. */
    void add(int number) {
        page.locator("#add-row").click();
        assertThat(what(number)).isVisible();
    }

    /** What points are given for in a row. */
    Locator what(int row) {
        return page.getByLabel("Row " + row + ": what points are given for");
    }

    Locator pointsAtMost(int row) {
        return page.getByLabel("Row " + row + ": points at most");
    }

    /** Adds a level to a row, and says what it is. */
    void addLevel(int row, String title, String description, String points) {
        page.getByLabel("Add a level to row " + row).click();
        Locator name = page.getByLabel(Pattern.compile("^Row " + row + ", level \\d+: its name$"))
                .last();
        assertThat(name).isFocused();
        OpenPage.fill(name, title);
        OpenPage.fill(last("Row " + row + ", level \\d+: what it looks like"), description);
        OpenPage.fill(last("Row " + row + ", level \\d+: points"), points);
    }

    private Locator last(String label) {
        return page.getByLabel(Pattern.compile("^" + label + "$")).last();
    }

    /** Moves a row up, as the keyboard does it. */
    void moveUp(int row) {
        what(row).press("Alt+ArrowUp");
    }
}
