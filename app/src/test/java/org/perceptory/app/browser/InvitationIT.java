package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** An admin makes accounts, and their people choose their passwords by a link. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class InvitationIT {

    private static final String PASSWORD = "a long enough password";

    @Test
    void an_invited_person_chooses_a_password_and_is_in(Visitor admin, Visitor invited) {
        Page page = people(admin);
        String username = "ada-" + UUID.randomUUID();
        page.locator("#new-account").click();
        page.locator("#new-account-username input").fill("a b");
        page.locator("#create-account").click();
        assertThat(page.locator("#new-account-username[invalid]")).isVisible();
        page.locator("#new-account-username input").fill(username);
        page.locator("#new-account-name input").fill("Ada Lovelace");
        page.locator("#new-account-email input").fill("ada@example.org");
        page.locator("#create-account").click();
        String link = page.locator("#invitation-link input").inputValue();

        Page door = invited.page();
        door.navigate(link);
        assertThat(door.locator("h1")).containsText("Ada Lovelace");
        new OpenPage(door).isAccessible();
        choose(door, "short", "short");
        assertThat(door.locator("#password-new[invalid]")).isVisible();
        choose(door, PASSWORD, PASSWORD + "!");
        assertThat(door.locator("#password-again[invalid]")).isVisible();
        choose(door, PASSWORD, PASSWORD);
        assertThat(door).hasURL(RunningPerceptory.address() + "/");
        assertThat(door.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your projects")))
                .isVisible();

        door.navigate(link);
        assertThat(door.locator("h1")).containsText("does not work any more");
    }

    @Test
    void a_list_of_people_becomes_accounts_and_a_file_of_links(Visitor admin, Visitor invited) throws IOException {
        Page page = people(admin);
        String known = Account.create(Role.STUDENT).username();
        String fresh = "bob-" + UUID.randomUUID();
        page.locator("#many-accounts").click();
        page.locator("#people-list textarea")
                .fill("User name;Name;E-mail\n" + known + ";Known;\n" + fresh + ";=Bob;bob@example.org\nno name;;\n");
        Locator make = page.locator("#make-accounts");
        assertThat(make).hasText("Make one account");
        assertThat(page.getByText("Somebody has this user name already.")).isVisible();
        make.click();
        Locator close = page.getByText("Close", new Page.GetByTextOptions().setExact(true));
        close.click();
        assertThat(page.getByText("Close without the links?")).isVisible();
        page.getByText("Cancel", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        Download download =
                page.waitForDownload(() -> page.locator("#download-invitations").click());
        List<String> lines = Files.readAllLines(download.path());
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains(fresh, "\"'=Bob\"");

        close.click();
        assertThat(page.locator("#download-invitations")).hasCount(0);

        String link = lines.getLast().replaceAll(".*\"(http[^\"]*)\"$", "$1");
        invited.page().navigate(link);
        assertThat(invited.page().locator("#choose-password")).isVisible();
    }

    private static Page people(Visitor admin) {
        admin.signIn(Account.create(Role.ADMIN));
        return ServicePage.open(admin.page(), "/service/people").page();
    }

    private static void choose(Page door, String first, String second) {
        door.locator("#password-new input").fill(first);
        door.locator("#password-again input").fill(second);
        door.locator("#choose-password").click();
    }
}
