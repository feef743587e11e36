package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Answer;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.app.text.When;
import org.perceptory.domain.person.Role;

/** What gives or takes much asks first, does what it said, and stands in the log. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class AdminIT {

    @Test
    void making_an_admin_asks_first_and_is_in_the_log(Visitor admin) {
        Account chosen = Account.create(Role.STUDENT);
        admin.signIn(Account.create(Role.ADMIN));
        ServicePage people = ServicePage.open(admin.page(), "service/people");
        OpenPage.fill(people.field("Name, e-mail or user name"), chosen.username());
        // The list is shown anew a moment after the last letter.
        assertThat(people.rows()).hasCount(1);

        people.giveRole(chosen.username(), "admin");
        assertThat(people.heading("Make " + chosen.username() + " an admin?")).isVisible();
        people.isAccessible();
        people.button("Cancel").click();
        assertThat(people.row(chosen.username())).containsText("student");
        people.giveRole(chosen.username(), "admin");
        people.button("Make an admin").click();
        assertThat(people.words(chosen.username() + " is now admin.")).isVisible();

        ServicePage log = ServicePage.open(admin.page(), "service/audit");
        OpenPage.fill(log.field("Person"), chosen.username());
        Locator line = log.row(chosen.username());
        assertThat(line).containsText("Role changed");
        assertThat(line).containsText("student → admin");
        assertThat(line.locator("time"))
                .hasText(When.moment(
                        Instant.parse(line.locator("time").getAttribute("datetime")), ZoneId.systemDefault()));
        assertThat(log.rows()).hasCount(1);
        log.isAccessible();
        var csv = admin.page()
                .waitForDownload(() -> admin.page().locator("#log-csv").click());
        assertThat(csv.path()).content().contains("\"Role changed\",\"" + chosen.username() + "\"");
    }

    @ParameterizedTest(name = "{0} asks for log.csv{1}: {2}")
    @CsvSource({
        "ADMIN, '', 200",
        "ADMIN, ?zone=Europe/Berlin&from=2026-01-01&to=2126-01-01&area=ROLES&course=x&person=%25, 200",
        "ADMIN, ?from=-999999999-01-01&to=%2B999999999-12-31&zone=Pacific/Apia, 200",
        "ADMIN, ?zone=Nowhere, 400",
        "ADMIN, ?from=yesterday, 400",
        "ADMIN, ?area=EVERYTHING, 400",
        "TUTOR, '', 404",
        "STUDENT, '', 404"
    })
    void the_log_is_the_admins(Role role, String query, int status) {
        Answer answer = Api.of(Account.create(role)).get("/api/v1/log.csv" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }

    @Test
    void a_last_day_that_is_over_asks_first_and_closes_the_course(Visitor admin, Visitor student) {
        CourseWithWork work = CourseWithWork.create();
        String title = "Course " + work.course();
        PlatformTable.update("update course set title = ? where id = cast(? as uuid)", title, work.course());
        String yesterday = When.day(LocalDate.now().minusDays(1));
        admin.signIn(work.admin());
        ServicePage courses = ServicePage.open(admin.page(), "service/courses");

        courses.chooseDay("Last day of " + title, yesterday);
        assertThat(courses.heading("Close " + title + " at once?")).isVisible();
        courses.button("Cancel").click();
        assertThat(courses.field("Last day of " + title)).hasValue("");
        courses.chooseDay("Last day of " + title, yesterday);
        courses.button("Close").click();
        assertThat(courses.words("Saved for " + title + ".")).isVisible();
        assertThat(courses.field("Last day of " + title)).hasValue(yesterday);

        student.signIn(work.student());
        assertThat(student.open("courses/" + work.course()).words("This course closed on " + yesterday))
                .isVisible();
        OpenPage activity = student.open(work.fill("activities/{activity}"));
        assertThat(activity.words("This course closed on " + yesterday)).isVisible();
        assertThat(activity.button("Begin")).hasCount(0);
    }

    @Test
    void who_leaves_is_told_which_work_stays_and_the_tutor_finds_it(Visitor student, Visitor tutor) {
        CourseWithWork work = CourseWithWork.create();
        PlatformTable.update("""
            insert into review (id, submission_id, text, points, final, released_at, created_at, changed_at)
            values (gen_random_uuid(), cast(? as uuid), 'Well done', 7, true, now(), now(), now())""", work.handedIn().submission().toString());
        student.signIn(work.student());
        AccountPage own = AccountPage.open(student.page());
        own.delete();
        String until = When.day(LocalDate.ofInstant(Instant.now().plus(Duration.ofDays(180)), ZoneId.systemDefault()));
        assertThat(own.words("One work of yours was marked")).containsText("until " + until + " at the latest");
        own.isAccessible();
        own.typeDeleteWord("delete");
        own.confirmDelete().click();
        assertThat(own.page()).hasURL(Pattern.compile(".*/sign-in.*"));
        assertThat(Api.anonymous()
                        .signIn(work.student().username(), work.student().password())
                        .header("Location"))
                .endsWith("/sign-in?error");

        tutor.signIn(work.tutor());
        ClassPage everyone =
                ClassPage.open(tutor.page(), work.handedIn().activity().toString());
        assertThat(everyone.row()).containsText(work.student().username());
        assertThat(everyone.row()).containsText("released");
    }
}
