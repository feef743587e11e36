package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** How programs ask a model. */
final class ModelPage extends OpenPage {

    ModelPage(Page page) {
        super(page);
    }

    /** An example of a program. */
    Locator example() {
        return page().locator("pre").first();
    }
}
