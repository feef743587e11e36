package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A class's samples as thumbnails, and what is done with those that are selected. */
final class SamplesPart {

    private final Page page;
    private final Locator card;

    SamplesPart(Page page, Locator card) {
        this.page = page;
        this.card = card;
    }

    private Locator grid() {
        return card.locator("pc-sample-grid");
    }

    /** How many there are, in words. */
    Locator count() {
        return grid().locator(".count");
    }

    /** The list that the thumbnails stand in. */
    Locator list() {
        return grid().getByRole(AriaRole.LISTBOX);
    }

    Locator thumbnails() {
        return grid().getByRole(AriaRole.OPTION);
    }

    /** The thumbnail of the newest, where it is drawn. */
    Locator newest(int count) {
        return grid().locator("[aria-posinset='" + count + "']");
    }

    /** The button that shows more, or fewer, of many. */
    Locator more() {
        return grid().locator(".more");
    }

    /** The pictures on the thumbnails. */
    Locator pictures() {
        return thumbnails().locator("img");
    }

    /** Plays the first thumbnail's sound. */
    PlayButtonPart playFirst() {
        return PlayButtonPart.press(page, thumbnails().first());
    }

    void deleteSelected() {
        press("Delete");
    }

    /** Brings back what was last deleted or moved. */
    void undo() {
        press("Undo");
    }

    private void press(String words) {
        card.getByText(words, new Locator.GetByTextOptions().setExact(true)).click();
    }

    void moveSelectedTo(String name) {
        card.getByText("Move to").click();
        card.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /** Drags the first thumbnail to those of another class. */
    void dragFirstTo(SamplesPart other) {
        thumbnails().first().dragTo(other.grid());
    }
}
