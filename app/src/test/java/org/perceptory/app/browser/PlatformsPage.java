package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The admin's page of VLEs, with its dialogs. */
final class PlatformsPage extends OpenPage {

    private PlatformsPage(Page page) {
        super(page);
    }

    static PlatformsPage open(Page page) {
        page.navigate("service/platforms");
        return new PlatformsPage(page);
    }

    /** Begins to register one by hand. */
    PlatformsPage byHand() {
        page().locator("#new-platform").click();
        return this;
    }

    PlatformsPage choose(String vle) {
        page().locator("#vle").click();
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(vle).setExact(true))
                .click();
        return this;
    }

    /** Where the VLE is. */
    PlatformsPage at(String site) {
        fill(page().locator("#vle-site input"), site);
        return this;
    }

    /** A field's own input. */
    Locator field(String name) {
        return page().locator("#platform-" + name + " input, #platform-" + name + " textarea");
    }

    PlatformsPage with(String name, String value) {
        fill(field(name), value);
        return this;
    }

    /** Opens the part of what is seldom needed. */
    PlatformsPage further() {
        page().locator("#platform-further vaadin-details-summary").click();
        return this;
    }

    PlatformsPage save() {
        page().locator("#save-platform").click();
        return this;
    }

    /** What is wrong with a field, beside it. */
    Locator problem(String name) {
        return page().locator("#platform-" + name + " [slot=error-message]");
    }

    Locator row(String name) {
        return page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
    }

    PlatformsPage edit(String name) {
        button("Edit " + name).click();
        return this;
    }

    /** Chooses from the menu of one. */
    PlatformsPage choose(String name, String item) {
        button("More for " + name).click();
        page().getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(item).setExact(true))
                .click();
        return this;
    }

    /** What Canvas is to be told. */
    Locator canvasJson() {
        return page().locator("#canvas-json textarea");
    }

    /** The address of a registration. */
    Locator invitation() {
        return page().locator("#registration-address input");
    }
}
