package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** A project's menu on the first page, and the ways back to one that was deleted or taken along. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class DeletedProjectsIT {

    private static final String NAME = "Untitled project";
    /** What the list of the deleted calls it. */
    private static final String WHAT = "“" + NAME + "” without pictures";

    @Test
    void it_is_brought_back_from_the_first_page_after_its_message_has_gone(Visitor student) {
        student.signIn(Account.create(Role.STUDENT));
        StudioPage studio = student.newProject();
        studio.card("Class 1").rename("Cups");
        // Who leaves sooner takes a request along that is on its way.
        assertThat(studio.card("Cups").root()).isVisible();
        String project = studio.project();
        HomePage home = HomePage.open(student.page());
        assertThat(home.deleted()).isHidden();
        home.delete(project);
        assertThat(home.project(NAME)).hasCount(0);
        for (String page : List.of("projects/" + project, "projects/" + project + "/inside")) {
            assertThat(student.open(page).nothingHere()).isVisible();
        }

        HomePage again = HomePage.open(student.page());
        again.openDeleted();
        again.isAccessible();
        again.button("Bring back: " + WHAT).click();
        assertThat(again.project(NAME)).isVisible();
        assertThat(again.deleted()).isHidden();
        assertThat(again.open(NAME).card("Cups").root()).isVisible();
    }

    @Test
    void the_message_brings_it_back_at_once_on_either_page(Visitor student) {
        student.signIn(Account.create(Role.STUDENT));
        String project = student.newProject().project();
        HomePage home = HomePage.open(student.page());
        home.delete(project);
        home.undo("is deleted");
        assertThat(home.project(NAME)).isVisible();

        StudioPage there = home.open(NAME);
        there.choose("Delete");
        there.answer("Delete project");
        assertThat(HomePage.titleOf(there.page())).isVisible();
        there.undo("is deleted");
        assertThat(StudioPage.arrive(there.page()).cards()).hasCount(2);
    }

    @Test
    void it_goes_for_good_only_after_another_question(Visitor student) {
        student.signIn(Account.create(Role.STUDENT));
        String project = student.newProject().project();
        HomePage home = HomePage.open(student.page());
        home.delete(project);
        home.openDeleted();
        home.button("Delete for good: " + WHAT).click();
        Locator question = home.page().locator("vaadin-confirm-dialog");
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(home.deleted()).isVisible();
        home.button("Delete for good: " + WHAT).click();
        question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete for good"))
                .click();
        assertThat(home.deleted()).isHidden();
    }

    @Test
    void a_card_renames_duplicates_and_takes_along_and_the_file_brings_it_back(Visitor student) {
        student.signIn(Account.create(Role.STUDENT));
        StudioPage studio = student.newProject();
        studio.card("Class 1").upload(Scene.RED_BALLS, 2);
        studio.card("Class 1").hasPictures(2);
        String project = studio.project();
        HomePage home = HomePage.open(student.page());
        Page page = home.page();

        home.choose(NAME, "Rename");
        assertThat(page.locator("#project-name input")).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        assertThat(page.locator("#project-name")).hasAttribute("invalid", "");
        page.keyboard().type("Cups");
        page.keyboard().press("Enter");
        assertThat(home.project("Cups")).isVisible();
        assertThat(home.menuButton("Cups")).isFocused();

        home.choose("Cups", "Duplicate");
        assertThat(home.project("Copy of Cups")).isVisible();

        Download download = page.waitForDownload(() -> home.choose("Cups", "Download"));
        FileChooser files = page.waitForFileChooser(
                () -> home.button("Bring back from a file").click());
        files.setFiles(download.path());
        StudioPage back = StudioPage.arrive(page);
        assertThat(back.toast("“Cups” is back")).isVisible();
        back.card("Class 1").hasPictures(2);
        assertThat(back.project()).isNotEqualTo(project);
        assertThat(page).hasTitle(Pattern.compile("^Cups"));
    }
}
