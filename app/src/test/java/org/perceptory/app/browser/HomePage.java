package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The first page: one's projects and courses. */
final class HomePage extends OpenPage {

    HomePage(Page page) {
        super(page);
        title().waitFor();
    }

    static HomePage open(Page page) {
        page.navigate("");
        return new HomePage(page);
    }

    Locator title() {
        return titleOf(page());
    }

    /** By which the page is known, on whatever page somebody is. */
    static Locator titleOf(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your projects"));
    }

    Locator projects() {
        return page().locator(".project-card");
    }

    StudioPage newImageProject() {
        return newProject("#new-project");
    }

    StudioPage newSoundProject() {
        return newProject("#new-sound-project");
    }

    private StudioPage newProject(String button) {
        page().locator(button).click();
        return StudioPage.arrive(page());
    }

    /** Deletes the project with this id by its card's menu. */
    void delete(String project) {
        Locator card =
                projects().filter(new Locator.FilterOptions().setHas(page().locator("a[href$='" + project + "']")));
        card.locator(".more").click();
        page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"))
                .click();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete for good"))
                .click();
    }

    CoursePage newCourse() {
        page().locator("#new-course").click();
        return CoursePage.arrive(page());
    }

    /** Goes to the only course. */
    CoursePage course() {
        page().locator(".course-link").click();
        return CoursePage.arrive(page());
    }

    /** The way to the service's pages. */
    Locator service() {
        return link("Service");
    }
}
