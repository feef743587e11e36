package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What is under a model's hood. */
final class InsidePage extends OpenPage {

    InsidePage(Page page) {
        super(page);
    }

    Locator confusion() {
        return page().locator("pc-confusion");
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
