package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;

/** Where a tutor who comes from a VLE chooses what a link leads to. */
final class PlacePage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/lti/place/" + ID + "$");

    private PlacePage(Page page) {
        super(page);
    }

    /** Comes from the platform, without its frame. */
    static PlacePage come(Page page, FalsePlatform platform) {
        page.navigate("lti/login?" + Query.of(TestBrowser.login(platform)));
        page.waitForURL(ADDRESS);
        return new PlacePage(page);
    }

    /** The button that places the activity that is written here. */
    Locator placeNew() {
        return page().locator("#place-new");
    }
}
