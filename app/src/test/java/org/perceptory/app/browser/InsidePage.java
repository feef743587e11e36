package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What is under a model's hood. */
final class InsidePage extends OpenPage {

    InsidePage(Page page) {
        super(page);
    }

    Locator confusion() {
        return page().locator("pc-confusion");
    }

    static InsidePage open(Page page, String project) {
        page.navigate("projects/" + project + "/inside");
        return new InsidePage(page);
    }

    /** The cells of the matrix that hold samples. */
    Locator cells() {
        return confusion().locator("td button:not(.zero)");
    }

    /** What the open cell says of how many it holds. */
    Locator tally() {
        return page().locator("vaadin-dialog .tally");
    }

    /** The samples that were judged wrong most surely, outside of an open cell. */
    Locator mistakes() {
        return page().locator("#inside-mistakes .judged");
    }

    /** Moves a mistake to another class, by its menu. */
    void move(Locator mistake, String label) {
        tile(mistake)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Move to")))
                .click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(label))
                .click();
    }

    void delete(Locator mistake) {
        deletion(mistake).click();
    }

    Locator deletion(Locator mistake) {
        return tile(mistake)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Delete")));
    }

    private static Locator tile(Locator mistake) {
        return mistake.locator("..");
    }

    /** What each says of the models that were asked about the picture beside it. */
    Locator figures() {
        return attention().locator(".figures");
    }

    /** Opens the cell of the samples of a class that were recognised. */
    void openRecognised(String name) {
        confusion().getByLabel(Pattern.compile("of " + name + " recognised")).click();
    }

    /** The samples of the open cell. */
    Locator judged() {
        return page().locator("vaadin-dialog .judged");
    }

    Locator judgedPictures() {
        return judged().locator("img");
    }

    void closeCell() {
        button("Close").click();
    }

    Locator attention() {
        return page().locator("pc-attention");
    }

    /** A picture in which it is shown where the network looked. */
    Locator attentionPicture() {
        return page().locator("pc-attention canvas, pc-attention img").first();
    }

    void goBack() {
        page().goBack();
    }
}
