package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Pages open to those they are for. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class ViewBordersIT {

    @Test
    void who_is_not_signed_in_is_shown_the_door(Visitor nobody) {
        String project = UUID.randomUUID().toString();
        for (String view : List.of(
                "",
                "account",
                "account/connect",
                "tokens",
                "service",
                "service/people",
                "service/platforms",
                "service/courses",
                "service/queue",
                "service/audit",
                "service/backbones",
                "projects/" + project,
                "projects/" + project + "/inside",
                "projects/" + project + "/models",
                "projects/" + project + "/models/compare",
                "models/" + project,
                "courses/" + project,
                "activities/" + project,
                "activities/" + project + "/edit",
                "activities/" + project + "/class",
                "activities/" + project + "/statistics",
                "submissions/" + project,
                "links/" + project,
                "lti/place/" + project)) {
            nobody.open(view);
            assertThat(new SignInPage(nobody.page()).demo("student")).isVisible();
            assertThat(nobody.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    @Test
    void the_service_page_is_the_admins(Visitor student, Visitor tutor, Visitor admin) {
        for (Visitor visitor :
                List.of(student.signIn(Account.create(Role.STUDENT)), tutor.signIn(Account.create(Role.TUTOR)))) {
            assertThat(visitor.home().service()).hasCount(0);
            assertThat(visitor.open("service").nothingHere()).isVisible();
            assertThat(new ServicePage(visitor.page()).tiles()).hasCount(0);
            for (String page : ServicePage.OTHERS) {
                assertThat(visitor.open("service/" + page).nothingHere()).isVisible();
            }
        }
        ServicePage service =
                ServicePage.come(admin.signIn(Account.create(Role.ADMIN)).home());
        assertThat(service.figures().first()).isVisible();
        service.reload();
        assertThat(service.figures().first()).isVisible();
        service.goToNetworks();
        assertThat(service.row("perceptory-image")).containsText("Built in");
    }

    @Test
    void somebody_elses_project_is_not_there(Visitor student, Visitor tutor, Visitor admin) {
        String project = Api.of(Account.create(Role.STUDENT))
                .post("/api/v1/projects", Map.of("name", "Private"))
                .json()
                .get("id")
                .asText();
        student.signIn(Account.create(Role.STUDENT));
        tutor.signIn(Account.create(Role.TUTOR));
        admin.signIn(Account.create(Role.ADMIN));
        for (Visitor visitor : List.of(student, tutor, admin)) {
            for (String view : List.of(
                    "projects/" + project,
                    "projects/" + project + "/inside",
                    "projects/" + project + "/models",
                    "projects/" + project + "/models/compare",
                    "models/" + project,
                    "projects/no-id",
                    "links/" + project,
                    "links/no-id",
                    "lti/place/" + project)) {
                OpenPage page = visitor.open(view);
                assertThat(page.nothingHere()).isVisible();
                assertThat(page.exactWords("Private")).hasCount(0);
            }
        }
    }
}
