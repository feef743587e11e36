package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A course: its activities, and for tutors its people. */
final class CoursePage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/courses/" + ID + "$");

    private CoursePage(Page page) {
        super(page);
    }

    /** Waits until a way leads here. */
    static CoursePage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new CoursePage(page);
    }

    ActivityEditorPage newActivity() {
        page().locator("#new-activity").click();
        return ActivityEditorPage.arrive(page());
    }

    ActivityPage activity(String title) {
        words(title).click();
        return ActivityPage.arrive(page());
    }

    Locator inviteButton() {
        return page().locator("#invite");
    }

    /** The link by which students join. */
    String invite() {
        inviteButton().click();
        Locator link = page().locator("#join-link input");
        assertThat(link).hasValue(Pattern.compile("http.*/join/[\\w-]{43}"));
        return link.inputValue();
    }

    /** Removes the only student. */
    void remove() {
        change("Remove ");
        button("Remove").click();
    }

    /** Makes the only student a tutor. */
    void makeTutor() {
        change("Make ");
        button("Make a tutor").click();
    }

    /** Leaves it, as one of its tutors. */
    HomePage leave() {
        change("Leave, ");
        button("Leave").click();
        return new HomePage(page());
    }

    /** Presses the only button of the list of people whose words begin so. */
    private void change(String words) {
        page().locator(".course-people tbody")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + words)))
                .click();
    }

    /** For a tutor who is not the only one. */
    Locator leaveButton() {
        return page().locator(".course-people tbody [aria-label^='Leave, ']");
    }

    /** Takes back who was removed. */
    Locator takeBack() {
        return exactWords("Take back");
    }
}
