package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a student handed in, and the tutor's answer to it. */
final class ReviewPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/submissions/" + ID + "(\\?.*)?$");

    private ReviewPage(Page page) {
        super(page);
    }

    static ReviewPage open(Page page, String submission) {
        page.navigate("submissions/" + submission);
        return new ReviewPage(page);
    }

    /** Waits until a way leads here. */
    static ReviewPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new ReviewPage(page);
    }

    /** The submission's id, as its address has it. */
    String submission() {
        return page().url().replaceAll(".*/submissions/(" + ID + ").*", "$1");
    }

    Locator live() {
        return page().locator("pc-live");
    }

    /** Opens a cell of the confusion matrix in which samples were recognised. */
    void openCell() {
        page().locator("pc-confusion")
                .getByLabel(Pattern.compile("recognised"))
                .first()
                .click();
    }

    /** The samples of the open cell. */
    Locator judged() {
        return page().locator("vaadin-dialog .judged");
    }

    void commentOnCell(String words) {
        words("Comment on this cell").click();
        page().getByLabel(Pattern.compile("^On .* (taken for .*|recognised)")).fill(words);
        button("Add").click();
    }

    /** Says that the answer was begun on what was handed in before. */
    Locator carried() {
        return page().locator(".carried-note");
    }

    /** What was handed in before. */
    Locator earlier() {
        return page().locator(".earlier-hand-ins");
    }

    Locator comments() {
        return page().locator(".answer .comments");
    }

    Locator text() {
        return page().locator("#review-text textarea");
    }

    /** Points for the whole, where there is no rubric. */
    Locator points() {
        return page().locator("#review-points");
    }

    void givePoints(String points) {
        fill(points().locator("input"), points);
    }

    /** Gives points for a row of the rubric. */
    void givePoints(String row, String points) {
        fill(page().getByLabel(row), points);
    }

    /** A level of the rubric, among those to choose from. */
    Locator level(String title) {
        return page().getByRole(
                        AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + title + "\\b")));
    }

    /** Keeps what stands in the comment that is being written. */
    void keepTheComment(String words) {
        words("Comment on this cell").click();
        page().getByLabel(Pattern.compile("^On .* (taken for .*|recognised)")).fill(words);
        page().locator("vaadin-dialog").getByText("Save to use again").click();
        assertThat(words("Saved. You find it under")).isVisible();
        button("Cancel").click();
    }

    /** Keeps what stands in the answer. */
    void keepTheAnswer() {
        page().locator(".answer").getByText("Save to use again").click();
        assertThat(words("Saved. You find it under").last()).isVisible();
    }

    /** Puts a comment that was kept into the answer. */
    void useTheComment(String words) {
        page().locator(".answer").getByText("Saved comments").click();
        page().locator(".saved-list").getByText(words).click();
    }

    /** The samples of the hidden test set that the model got wrong. */
    Locator hiddenMistakes() {
        return page().locator(".hidden-test .judged");
    }

    /** The pictures that were handed in, those of each class in a grid. */
    Locator grids() {
        return page().locator(".all-samples pc-sample-grid");
    }

    /** Lets the student see the answer. */
    void release() {
        page().locator("#release").click();
    }

    /** Who marks it. */
    Locator whoMarks() {
        return page().locator(".who-marks");
    }

    Locator takeOver() {
        return page().locator("#take-over");
    }

    /** Waits until another submission is shown, and only that one. */
    void shows(String submission, String place) {
        page().waitForURL(url -> url.contains(submission));
        assertThat(page().locator(".steps")).containsText(place);
        assertThat(mainHeading()).hasCount(1);
    }

    ClassPage backToClass() {
        link("The class").click();
        page().waitForURL(Pattern.compile(".*/class.*"));
        return new ClassPage(page());
    }
}
