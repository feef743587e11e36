package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.ManyProjects;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** The first page of somebody with very many projects. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ManyProjectsIT {

    private static final int PAGE = 24;
    private static final long MOST_BYTES = 40_000;
    /** What the names of a page of projects take alone: fewer, and their answer is not counted yet. */
    private static final long LEAST_BYTES = 2_000;

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void the_first_page_is_small_however_many_there_are(int projects, Visitor student) {
        Page page = signIn(student, projects);
        assertThat(cards(page)).hasCount(PAGE);
        AtomicLong bytes = answered(page);
        page.navigate("");
        assertThat(cards(page)).hasCount(PAGE);
        page.waitForCondition(() -> bytes.get() > LEAST_BYTES);
        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText(PAGE + " of " + (projects == 100 ? "100" : "1,000") + " projects");
        assertThat(bytes.get()).as("bytes of the page's answers").isLessThan(MOST_BYTES);

        bytes.set(0);
        page.locator("#more-projects").click();
        assertThat(cards(page)).hasCount(2 * PAGE);
        page.waitForCondition(() -> bytes.get() > LEAST_BYTES);
        assertThat(bytes.get()).as("bytes of what is new").isLessThan(15_000);
    }

    @Test
    void more_are_shown_by_keyboard_and_found_again_on_coming_back(Visitor student) {
        Page page = signIn(student, 60);
        page.locator("#more-projects").focus();
        page.keyboard().press("Enter");
        assertThat(title(page, "Project 25")).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("48 of 60 projects");
        assertThat(page).hasURL(Pattern.compile("/\\?shown=48$"));

        page.evaluate("window.loadedOnce = true");
        page.keyboard().press("Enter");
        page.waitForURL("**/projects/*");
        assertThat(page.evaluate("window.loadedOnce"))
                .as("a card leads to its project within the page")
                .isEqualTo(true);
        assertThat(button(page, "Train")).isVisible();
        page.goBack();
        assertThat(cards(page)).hasCount(48);
        page.locator("#more-projects").click();
        assertThat(cards(page)).hasCount(60);
        assertThat(title(page, "Project 49")).isFocused();
        assertThat(page.locator("#more-projects")).isHidden();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("60 projects");
        AccessibilityIT.nothingGrave(page);
    }

    @Test
    void projects_are_searched_and_sorted_and_the_address_says_how(Visitor student) {
        Page page = signIn(student, 60);
        page.locator("#search-projects input").fill("pROJect 5");
        assertThat(cards(page)).hasCount(11);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("11 projects found");
        page.locator("#sort-projects").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Kind"))
                .click();
        assertThat(cards(page).nth(6).locator(".title")).hasText("Project 50");
        assertThat(page).hasURL(Pattern.compile("\\?q=pROJect(\\+|%20)5&sort=kind$"));

        title(page, "Project 50").click();
        page.waitForURL("**/projects/*");
        assertThat(button(page, "Train")).isVisible();
        page.goBack();
        assertThat(page.locator("#search-projects input")).hasValue("pROJect 5");
        assertThat(cards(page)).hasCount(11);
        assertThat(cards(page).nth(6).locator(".title")).hasText("Project 50");

        page.locator("#search-projects input").fill("100 %");
        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("No project has “100 %” in its name")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("No project found");
        AccessibilityIT.nothingGrave(page);
        button(page, "Clear search").click();
        assertThat(cards(page)).hasCount(PAGE);
        assertThat(page.locator("#search-projects input")).isFocused();
        assertThat(page).hasURL(Pattern.compile("/\\?sort=kind$"));
        page.locator("#sort-projects").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Last change"))
                .click();
        assertThat(page).hasURL(RunningPerceptory.address() + "/");
    }

    @Test
    void one_menu_serves_every_card_and_gives_the_focus_back(Visitor student) {
        Page page = signIn(student, 30);
        Locator third = button(page, "More for Project 3");
        assertThat(third).hasAttribute("aria-haspopup", "menu");
        third.focus();
        page.keyboard().press("Enter");
        Locator delete = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete"));
        assertThat(delete).isFocused();
        assertThat(third).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(delete).isHidden();
        assertThat(third).isFocused();
        assertThat(third).hasAttribute("aria-expanded", "false");

        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Delete “Project 3”?")).isVisible();
        button(page, "Delete for good").click();
        assertThat(title(page, "Project 3")).hasCount(0);
        assertThat(title(page, "Project 4")).isFocused();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("23 of 29 projects");
        page.locator("#more-projects").click();
        assertThat(cards(page)).hasCount(29);
    }

    @Test
    void what_changed_elsewhere_is_neither_left_out_nor_shown_twice(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        ManyProjects.of(account, 30);
        Page page = student.signIn(account).page();
        assertThat(cards(page)).hasCount(PAGE);
        Api.of(account).post("/api/v1/projects", Map.of("name", "Newest"));
        page.locator("#more-projects").click();
        assertThat(cards(page)).hasCount(31);
        assertThat(title(page, "Newest")).hasCount(1);
        assertThat(title(page, "Project 24")).hasCount(1);
    }

    @Test
    void a_few_projects_need_no_search(Visitor student) {
        Page page = signIn(student, 8);
        assertThat(cards(page)).hasCount(8);
        assertThat(page.locator("#search-projects")).hasCount(0);
        assertThat(page.locator("#more-projects")).hasCount(0);
    }

    private static Page signIn(Visitor student, int projects) {
        Account account = Account.create(Role.STUDENT);
        ManyProjects.of(account, projects);
        return student.signIn(account).page();
    }

    private static Locator cards(Page page) {
        return page.locator(".project-card");
    }

    private static Locator title(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Bytes, not compressed, of what Flow answers to this page, by HTTP and through its web socket. */
    private static AtomicLong answered(Page page) {
        var bytes = new AtomicLong();
        page.onRequestFinished(request -> {
            if (request.url().contains("v-r=init") || request.url().contains("v-r=uidl")) {
                bytes.addAndGet(request.response().body().length);
            }
        });
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> bytes.addAndGet(
                frame.text() == null ? frame.binary().length : frame.text().getBytes(StandardCharsets.UTF_8).length)));
        return bytes;
    }
}
