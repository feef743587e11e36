package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** An activity as students have it: the brief, their work, and what became of it. */
final class ActivityPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/activities/" + ID + "(\\?.*|/(?!edit|class).*)?$");

    private ActivityPage(Page page) {
        super(page);
    }

    static ActivityPage open(Page page, String activity) {
        page.navigate("activities/" + activity);
        return new ActivityPage(page);
    }

    /** Waits until a way leads here. */
    static ActivityPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new ActivityPage(page);
    }

    Locator brief() {
        return page().locator(".brief");
    }

    /** What is printed bold in the brief. */
    Locator boldInBrief() {
        return brief().locator("strong");
    }

    /** The picture in the brief that is described so. */
    Locator picture(String beginning) {
        return page().locator("pc-prose img[alt^='" + beginning + "']");
    }

    /** Begins, or goes on with what was begun. */
    StudioPage begin() {
        tryToBegin();
        return StudioPage.arrive(page());
    }

    Locator beginButton() {
        return page().locator("#begin");
    }

    void tryToBegin() {
        beginButton().click();
    }

    /** Where tutors see who has done what. */
    Locator classLink() {
        return link("The class");
    }

    void backToEditor() {
        words("Back to the editor").click();
        ActivityEditorPage.arrive(page());
    }

    void handIn(String note) {
        fill(page().locator("#hand-in-note textarea"), note);
        page().locator("#hand-in").click();
    }

    Locator note() {
        return page().locator("#hand-in-note textarea");
    }

    Locator handInButton() {
        return page().locator("#hand-in");
    }

    /** What is said of the version that is chosen. */
    Locator formNotice() {
        return page().locator(".hand-in-form > .notice");
    }

    /** What is handed in now. */
    Locator handedIn() {
        return page().locator(".handed-in");
    }

    /** What was handed in before. */
    Locator earlier() {
        return page().locator(".earlier-hand-ins");
    }

    Locator withdraw() {
        return page().locator("#withdraw");
    }

    /** What is to be handed in. */
    Locator wanted() {
        return page().locator(".wanted");
    }

    /** Answers the question that is asked. */
    void answer(String button) {
        page().locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    Locator receipt() {
        return words(Pattern.compile("^Receipt [0-9a-f]{64}$"));
    }

    /** The rows of the rubric in the answer that was released. */
    Locator answeredRows() {
        return page().locator(".released-review tbody tr");
    }
}
