package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The pages on which admins look after the service. */
final class ServicePage extends OpenPage {

    /** The names of those beside the first, as addresses have them. */
    static final List<String> OTHERS =
            List.of("people", "platforms", "courses", "limits", "queue", "audit", "backbones");

    ServicePage(Page page) {
        super(page);
    }

    /** Comes from the first page by its link. */
    static ServicePage come(HomePage home) {
        home.service().click();
        return new ServicePage(home.page());
    }

    static ServicePage open(Page page, String path) {
        page.navigate(path);
        return new ServicePage(page);
    }

    /** The link, among those to the service's pages, to the one that is open. */
    Locator current() {
        return page().locator("nav a[aria-current=page]");
    }

    Locator tiles() {
        return page().locator(".tiles");
    }

    /** The figures on the first page. */
    Locator figures() {
        return tiles().locator(".figure");
    }

    void goToNetworks() {
        link("Networks").click();
    }

    /** The first row of a table that has these words. */
    Locator row(String words) {
        return page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Those of a table below its headings. */
    Locator rows() {
        return page().locator("tbody tr");
    }

    Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page().locator("input"));
    }

    /** Chooses a role for somebody. */
    void giveRole(String person, String role) {
        row(person).locator("vaadin-select").click();
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(role).setExact(true))
                .click();
    }

    /** Types a day and closes the calendar, into which Tab would lead. */
    void chooseDay(String label, String day) {
        field(label).fill(day);
        field(label).press("Enter");
    }
}
