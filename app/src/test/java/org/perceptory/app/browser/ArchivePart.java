package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** A project's zip with a folder a class: choosing it, and what becomes of it. */
final class ArchivePart {

    private final Page page;

    ArchivePart(Page page) {
        this.page = page;
    }

    void choose(FilePayload zip) {
        page.locator("pc-uploader input[accept='.zip']").setInputFiles(zip);
    }

    /** Wants what the preview says. */
    void agree() {
        button("Add").click();
    }

    void cancel() {
        button("Cancel").click();
    }

    Locator preview() {
        return page.locator("pc-archive-preview");
    }

    Locator status() {
        return page.locator("pc-archive-status");
    }

    /** How much of it has gone up, as a bar. */
    Locator bar() {
        return page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("Bytes of the zip"));
    }

    void stop() {
        button("Stop").click();
    }

    void tryAgain() {
        button("Try again").click();
    }

    private Locator button(String name) {
        return status().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
