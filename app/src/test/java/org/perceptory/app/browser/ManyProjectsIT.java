package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
        Page page = signIn(student, projects).page();
        AtomicLong bytes = answered(page);
        HomePage home = HomePage.open(page);
        assertThat(home.projects()).hasCount(PAGE);
        page.waitForCondition(() -> bytes.get() > LEAST_BYTES);
        assertThat(home.tally()).hasText(PAGE + " of " + (projects == 100 ? "100" : "1,000") + " projects");
        assertThat(bytes.get()).as("bytes of the page's answers").isLessThan(MOST_BYTES);

        bytes.set(0);
        home.more().click();
        assertThat(home.projects()).hasCount(2 * PAGE);
        page.waitForCondition(() -> bytes.get() > LEAST_BYTES);
        assertThat(bytes.get()).as("bytes of what is new").isLessThan(15_000);
    }

    @Test
    void more_are_shown_by_keyboard_and_found_again_on_coming_back(Visitor student) {
        HomePage home = signIn(student, 60);
        Page page = home.page();
        home.more().focus();
        page.keyboard().press("Enter");
        assertThat(home.project("Project 25")).isFocused();
        assertThat(home.tally()).hasText("48 of 60 projects");
        assertThat(page).hasURL(Pattern.compile("/\\?shown=48$"));

        page.evaluate("window.loadedOnce = true");
        page.keyboard().press("Enter");
        StudioPage studio = StudioPage.arrive(page);
        assertThat(page.evaluate("window.loadedOnce"))
                .as("a card leads to its project within the page")
                .isEqualTo(true);
        assertThat(studio.trainButton()).isVisible();
        page.goBack();
        assertThat(home.projects()).hasCount(48);
        home.more().click();
        assertThat(home.projects()).hasCount(60);
        assertThat(home.project("Project 49")).isFocused();
        assertThat(home.more()).isHidden();
        assertThat(home.tally()).hasText("60 projects");
        home.isAccessible();
    }

    @Test
    void projects_are_searched_and_sorted_and_the_address_says_how(Visitor student) {
        HomePage home = signIn(student, 60);
        Page page = home.page();
        home.search().fill("pROJect 5");
        assertThat(home.projects()).hasCount(11);
        assertThat(home.tally()).hasText("11 projects found");
        home.sortBy("Kind");
        assertThat(home.titleAt(6)).hasText("Project 50");
        assertThat(page).hasURL(Pattern.compile("\\?q=pROJect(\\+|%20)5&sort=kind$"));

        StudioPage studio = home.open("Project 50");
        assertThat(studio.trainButton()).isVisible();
        page.goBack();
        assertThat(home.search()).hasValue("pROJect 5");
        assertThat(home.projects()).hasCount(11);
        assertThat(home.titleAt(6)).hasText("Project 50");

        home.search().fill("100 %");
        assertThat(home.heading("No project has “100 %” in its name")).isVisible();
        assertThat(home.tally()).hasText("No project found");
        home.isAccessible();
        home.clearSearch();
        assertThat(home.projects()).hasCount(PAGE);
        assertThat(home.search()).isFocused();
        assertThat(page).hasURL(Pattern.compile("/\\?sort=kind$"));
        home.sortBy("Last change");
        assertThat(page).hasURL(RunningPerceptory.address() + "/");
    }

    @Test
    void one_menu_serves_every_card_and_gives_the_focus_back(Visitor student) {
        HomePage home = signIn(student, 30);
        Page page = home.page();
        Locator third = home.menuButton("Project 3");
        assertThat(third).hasAttribute("aria-haspopup", "menu");
        third.focus();
        page.keyboard().press("Enter");
        assertThat(home.entry("Rename")).isFocused();
        assertThat(third).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(home.deleteEntry()).isHidden();
        assertThat(third).isFocused();
        assertThat(third).hasAttribute("aria-expanded", "false");

        page.keyboard().press("Enter");
        page.keyboard().press("End");
        assertThat(home.deleteEntry()).isFocused();
        page.keyboard().press("Enter");
        assertThat(home.words("Delete “Project 3”?")).isVisible();
        home.confirmDelete();
        assertThat(home.project("Project 3")).hasCount(0);
        assertThat(home.project("Project 4")).isFocused();
        assertThat(home.tally()).hasText("23 of 29 projects");
        home.more().click();
        assertThat(home.projects()).hasCount(29);
    }

    @Test
    void what_changed_elsewhere_is_neither_left_out_nor_shown_twice(Visitor student) {
        Account account = Account.create(Role.STUDENT);
        HomePage home = signIn(student, account, 30);
        assertThat(home.projects()).hasCount(PAGE);
        Api.of(account).post("/api/v1/projects", Map.of("name", "Newest"));
        home.more().click();
        assertThat(home.projects()).hasCount(31);
        assertThat(home.project("Newest")).hasCount(1);
        assertThat(home.project("Project 24")).hasCount(1);
    }

    @Test
    void a_few_projects_need_no_search(Visitor student) {
        HomePage home = signIn(student, Account.create(Role.STUDENT), 8);
        assertThat(home.projects()).hasCount(8);
        assertThat(home.search()).hasCount(0);
        assertThat(home.more()).hasCount(0);
    }

    /** Comes in as somebody with so many projects, more than a page of them. */
    private static HomePage signIn(Visitor student, int projects) {
        HomePage home = signIn(student, Account.create(Role.STUDENT), projects);
        assertThat(home.projects()).hasCount(PAGE);
        return home;
    }

    private static HomePage signIn(Visitor student, Account account, int projects) {
        ManyProjects.of(account, projects);
        return student.signIn(account).home();
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
