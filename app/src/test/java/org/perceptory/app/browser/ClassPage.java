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

    /** The rows as they stand. */
    Locator rows() {
        return page().locator("tbody").first().locator("tr");
    }

    /** The row of this student. */
    Locator rowOf(String student) {
        return rows().filter(new Locator.FilterOptions().setHasText(student));
    }

    /** Sorts by a column. */
    Locator sortBy(String column) {
        Locator heading = page().locator("th")
                .filter(new Locator.FilterOptions().setHasText(column))
                .first();
        heading.getByRole(AriaRole.BUTTON).click();
        return heading;
    }

    /** Shows those alone who are so. */
    void show(String words) {
        choose("#show", words);
    }

    /** Shows those alone whom this one marks. */
    void whose(String words) {
        choose("#whose", words);
    }

    private void choose(String select, String words) {
        page().locator(select).click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
    }

    /** Has everybody's work marked by somebody. */
    void shareOut() {
        page().locator("#share-out").click();
        page().locator("#share-out-now").click();
    }

    /** Gives a student's work to another marker. */
    void allot(String student, String marker) {
        rowOf(student).locator(".marker").click();
        choose("#marker", marker);
        page().locator("#allot-now").click();
    }

    Locator totals() {
        return page().locator(".class-totals");
    }

    ReviewPage submissionOf(String student) {
        rowOf(student).getByRole(AriaRole.LINK).click();
        return ReviewPage.arrive(page());
    }
}
