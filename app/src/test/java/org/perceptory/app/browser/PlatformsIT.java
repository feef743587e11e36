package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.RunningPerceptory;

/** An admin looks after VLEs, and a tutor after people whom their VLE calls learners. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class PlatformsIT {

    @Test
    void one_is_registered_by_its_product_edited_and_deleted_after_a_question(Visitor admin) {
        admin.signInAsAdmin();
        String site = "https://" + UUID.randomUUID() + ".example";
        String name = "Moodle " + site.substring(8, 16);
        PlatformsPage page =
                PlatformsPage.open(admin.page()).byHand().choose("Moodle").at(site + "/moodle/");
        assertThat(page.field("authorization")).hasValue(site + "/moodle/mod/lti/auth.php");
        assertThat(page.words("Authentication request URL")).isVisible();
        assertThat(page.words("Initiate login URL")).isVisible();
        page.isAccessible();
        page.with("name", name).save();
        assertThat(page.problem("client")).containsText("Please fill this in.");
        assertThat(page.problem("deployments")).containsText("Enter at least one");
        page.further()
                .with("client", "client-1")
                .with("deployments", "1")
                .with("frames", "https://*.example")
                .save();
        assertThat(page.problem("frames")).containsText("is no full address");
        page.with("frames", "https://School.example/a")
                .with("token", "javascript:alert(1)")
                .save();
        assertThat(page.problem("token")).containsText("is no full address");
        page.with("token", site + "/token").save();
        assertThat(page.row(name)).containsText("client-1");
        assertThat(ancestors()).contains(site, "https://school.example");

        page.byHand()
                .choose("Moodle")
                .at(site + "/moodle")
                .with("client", "client-1")
                .with("deployments", "2")
                .save();
        assertThat(page.problem("client")).containsText("registered already");
        page.button("Cancel").click();

        page.edit(name)
                .with("deployments", "1\n2")
                .with("frames", "https://other.example:8443")
                .save();
        assertThat(page.row(name)).containsText("1, 2");
        assertThat(ancestors()).contains("https://other.example:8443").doesNotContain("https://school.example");

        page.choose(name, "Delete");
        assertThat(page.words("Delete " + name + "?")).isVisible();
        page.button("Cancel").click();
        assertThat(page.row(name)).isVisible();
        page.choose(name, "Delete").button("Delete").click();
        assertThat(page.row(name)).hasCount(0);
        assertThat(ancestors()).doesNotContain(site);
    }

    @Test
    void one_whose_courses_exist_is_switched_off_and_taken_up_again(Visitor admin) {
        try (var platform = new FalsePlatform()) {
            new TestBrowser().launch(platform, FalseToken.of(platform, FalseToken.TUTOR));
            String name = "VLE " + UUID.randomUUID();
            PlatformTable.update("update platform set name = ? where issuer = ?", name, platform.issuer());
            admin.signInAsAdmin();
            PlatformsPage page = PlatformsPage.open(admin.page());
            page.choose(name, "Delete");
            assertThat(page.words(name + " cannot be deleted")).isVisible();
            page.button("Switch off").click();
            assertThat(page.row(name)).containsText("off");
            page.edit(name);
            assertThat(page.field("issuer")).hasAttribute("readonly", "");
            page.with("client", "another").save();
            assertThat(page.row(name)).containsText("another");
            page.choose(name, "Let it register itself again");
            assertThat(page.invitation()).hasValue(Pattern.compile("http.*/lti/register\\?invitation=[\\w-]{43}"));
            page.isAccessible();
        }
    }

    @Test
    void canvas_is_given_a_configuration_that_is_copied_by_a_press(Visitor admin) {
        admin.signInAsAdmin();
        admin.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        PlatformsPage page = PlatformsPage.open(admin.page())
                .byHand()
                .choose("Canvas")
                .at("school.instructure.com")
                .with("client", "7");
        assertThat(page.canvasJson()).hasValue(Pattern.compile("\"oidc_initiation_url\": \"http"));
        assertThat(page.field("frames")).hasValue("https://school.instructure.com");
        assertThat(page.field("issuer")).hasValue("https://canvas.instructure.com");
        page.button("Copy: OpenID Connect Initiation URL").click();
        assertThat(page.words("Copied: OpenID Connect Initiation URL").first()).isVisible();
        assertThat(admin.page().evaluate("navigator.clipboard.readText()"))
                .isEqualTo(RunningPerceptory.address() + "/lti/login");
        page.choose("Blackboard");
        assertThat(page.field("keys"))
                .hasValue("https://developer.blackboard.com/api/v1/management/applications/7/jwks.json");
        assertThat(page.field("issuer")).hasValue("https://blackboard.com");
    }

    @Test
    void a_tutor_makes_somebody_a_tutor_whom_the_vle_calls_a_learner(Visitor teacher) {
        try (var platform = new FalsePlatform()) {
            FalseToken grace = FalseToken.of(platform, FalseToken.TUTOR).with("name", "Grace Hopper");
            FalseToken ada = grace.copy()
                    .with("sub", "assistant")
                    .with("name", "Ada Lovelace")
                    .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
            assertThat(new TestBrowser().launch(platform, ada).header("Location"))
                    .endsWith("/links/not-yet");
            platform.signedIn(grace);
            CourseFrame.open(teacher.page(), platform).awaitAddress(".*/links/.*");
            String course = PlatformTable.query("""
          select c.id::text from course c join platform p on p.id = c.platform_id where p.issuer = ?""", platform.issuer());
            CourseFrame tool = CourseFrame.open(teacher.page(), platform);
            tool.awaitAddress(".*/links/.*");
            teacher.page().frame("tool").navigate(RunningPerceptory.address() + "/courses/" + course);
            assertThat(tool.words("non-editing teachers")).isVisible();
            tool.button("Make Ada Lovelace a tutor of this course").click();
            tool.button("Make a tutor").click();
            assertThat(tool.words("Ada Lovelace is a tutor of this course.")).isVisible();
            assertThat(new TestBrowser().launch(platform, ada).header("Location"))
                    .as("as a tutor, who says where the link leads")
                    .doesNotEndWith("/links/not-yet");
            tool.button("Make Ada Lovelace a student of this course again").click();
            tool.button("Make a student again").click();
            assertThat(tool.words("Ada Lovelace is a student of this course again."))
                    .isVisible();
            assertThat(new TestBrowser().launch(platform, ada).header("Location"))
                    .endsWith("/links/not-yet");

            assertThat(tool.words("The list of the VLE is not read any more")).hasCount(0);
            PlatformTable.update("""
          update membership set roster = 'gone', roster_at = now() where course_id = ?""", UUID.fromString(course));
            teacher.page().frame("tool").navigate(RunningPerceptory.address() + "/courses/" + course);
            assertThat(tool.words("The list of the VLE is not read any more")).isVisible();
            tool.isAccessible();
        }
    }

    private static String ancestors() {
        return new TestBrowser().get("/sign-in").header("Content-Security-Policy");
    }
}
