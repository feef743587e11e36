package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where tutors see who in the class has done what. */
final class ClassPage extends OpenPage {

    private static final int HIDDEN_TEST_COLUMN = 4;

    ClassPage(Page page) {
        super(page);
    }

    static ClassPage open(Page page, String activity) {
        page.navigate("activities/" + activity + "/class");
        return new ClassPage(page);
    }

    /** The first student's row. */
    Locator row() {
        return page().locator("tbody tr").first();
    }

    /** Looks again and again until what the first student handed in is judged by the hidden test. */
    void awaitHiddenTest() {
        Locator cell = row().locator("td").nth(HIDDEN_TEST_COLUMN);
        page().waitForCondition(
                        () -> {
                            reload();
                            cell.waitFor();
                            return Pattern.matches("\\d+%", cell.innerText());
                        },
                        new Page.WaitForConditionOptions().setTimeout(4 * Chromium.PATIENCE_MS));
    }

    /** Shows those alone who are late, or all again. */
    void toggleLateOnly() {
        page().locator("#late-only").click();
    }

    /** Opens what the first student handed in. */
    ReviewPage submission() {
        row().getByRole(AriaRole.LINK).click();
        return ReviewPage.arrive(page());
    }
}
