package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

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

    /** The answers that came back and were not opened. */
    Locator answers() {
        return page().locator(".answers-to-read");
    }

    Locator projects() {
        return page().locator(".project-card");
    }

    /** A card's title, by the project's name: the way to the project. */
    Locator project(String name) {
        return page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The title of the card in this place, the first being 0. */
    Locator titleAt(int place) {
        return projects().nth(place).locator(".title");
    }

    StudioPage open(String name) {
        project(name).click();
        return StudioPage.arrive(page());
    }

    /** How many projects are shown, and of how many. */
    Locator tally() {
        return page().getByRole(AriaRole.STATUS);
    }

    /** The button that shows more projects, where there are any. */
    Locator more() {
        return page().locator("#more-projects");
    }

    /** The field by which projects are searched, where there are many. */
    Locator search() {
        return page().locator("#search-projects input");
    }

    void clearSearch() {
        button("Clear search").click();
    }

    void sortBy(String order) {
        page().locator("#sort-projects").click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(order))
                .click();
    }

    /** The button that opens a project's menu. */
    Locator menuButton(String project) {
        return button("More for " + project);
    }

    /** An entry of the menu that is open. */
    Locator entry(String name) {
        return page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name));
    }

    /** Opens a project's menu and chooses something from it. */
    void choose(String project, String entry) {
        menuButton(project).click();
        entry(entry).click();
    }

    /** The projects that can be brought back. */
    Locator deleted() {
        return page().locator("#deleted-projects");
    }

    void openDeleted() {
        deleted().getByText(Pattern.compile("^Recently deleted")).click();
    }

    /** The message that says what was done, with its button. */
    Locator toast(String words) {
        return page().locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)));
    }

    /** Takes back what a message says was done. */
    void undo(String words) {
        toast(words)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }

    /** What deletes a project, in the menu that is open. */
    Locator deleteEntry() {
        return page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"));
    }

    void confirmDelete() {
        button("Delete project").click();
    }

    /** What is drawn for who has no project yet: one step each. */
    Locator firstSteps() {
        return page().locator("pc-first-steps li");
    }

    /** The button that makes a project to play with. */
    Locator sampleProject() {
        return button("Try the sample project");
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
        deleteEntry().click();
        confirmDelete();
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
