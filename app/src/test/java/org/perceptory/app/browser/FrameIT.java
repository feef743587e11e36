package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.Api;
import org.perceptory.app.running.HandedIn;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.app.running.TrainedProject;
import org.perceptory.domain.person.Role;

/** Perceptory in the frame of a course's page at another site. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class FrameIT {

    @Test
    void a_student_works_in_the_frame_of_their_course(Visitor student) {
        try (var platform = new FalsePlatform()) {
            FalseToken ada = FalseToken.of(platform, FalseToken.STUDENT);
            platform.signedIn(ada);
            Page page = student.page();
            List<String> sockets = new ArrayList<>();
            page.onWebSocket(socket -> sockets.add(socket.url()));
            CourseFrame tool = CourseFrame.open(page, platform);
            assertThat(tool.words("This is not set up yet")).isVisible();

            String project = tool.newProject();
            assertThat(tool.words("Add a class")).isVisible();

            // What happens elsewhere comes by push, over a web socket that the frame's cookies opened.
            var elsewhere = new TestBrowser();
            assertThat(elsewhere.launch(platform, ada).status()).isEqualTo(303);
            assertThat(elsewhere
                            .postJson("/api/v1/projects/" + project + "/labels", "{\"name\":\"Pushed\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(tool.label("Pushed")).isAttached();
            assertThat(sockets).anyMatch(url -> url.contains("/VAADIN/push"));
            assertThat(page.context().cookies().stream().filter(cookie -> cookie.name.startsWith("perceptory-session")))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.partitionKey != null && cookie.httpOnly);
        }
    }

    @Test
    void a_tutor_places_a_link_and_says_where_one_leads(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            FalseToken grace = FalseToken.of(platform, FalseToken.TUTOR);
            String link = URI.create(new TestBrowser().launch(platform, grace).header("Location"))
                    .getPath();
            UUID activity = UUID.randomUUID();
            PlatformTable.update("""
          insert into activity (id, course_id, title, brief, modality, hand_in, created_at, changed_at)
          select ?, course_id, 'Cats <b>and</b> dogs', '', 'IMAGE', '', now(), now() from resource_link where id = ?""", activity, UUID.fromString(link.substring("/links/".length())));
            platform.signedIn(grace.copy().askingForALink(platform));
            CourseFrame tool = CourseFrame.open(tutor.page(), platform);
            tool.words("Cats <b>and</b> dogs").click();
            assertThat(tool.words("The link is placed")).isVisible();
            Map<String, Object> answer =
                    platform.services().deepLinks().getFirst().getClaimsMap();
            assertThat(answer)
                    .containsEntry("iss", platform.clientId())
                    .containsEntry("https://purl.imsglobal.org/spec/lti-dl/claim/data", "the VLE's own")
                    .containsEntry(FalseToken.LTI + "message_type", "LtiDeepLinkingResponse")
                    .containsEntry(FalseToken.LTI + "deployment_id", FalsePlatform.DEPLOYMENT);
            assertThat(answer.get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items")
                            .toString())
                    .contains(
                            activity.toString(),
                            "Cats <b>and</b> dogs",
                            RunningPerceptory.address() + "/lti/launch",
                            "scoreMaximum=100");

            makeOneAndPlaceIt(CourseFrame.open(tutor.page(), platform), platform);

            platform.signedIn(grace);
            tool = CourseFrame.open(tutor.page(), platform);
            tool.words("Cats <b>and</b> dogs").click();
            tool.awaitAddress(".*/activities/" + activity);
            FalseToken student = grace.copy()
                    .with("sub", UUID.randomUUID().toString())
                    .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
            assertThat(new TestBrowser().launch(platform, student).header("Location"))
                    .endsWith("/activities/" + activity);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_browser_that_keeps_our_cookie_back_goes_on_by_the_platforms_storage_or_in_a_window(
            boolean storage, Visitor student) {
        try (var platform = new FalsePlatform()) {
            platform.signedIn(FalseToken.of(platform, FalseToken.STUDENT));
            Page page = student.page();
            // What is on its way from the platform to us loses our cookie, as in a browser that keeps it back.
            page.route("**/lti/launch", route -> {
                var headers = new HashMap<>(route.request().headers());
                headers.remove("cookie");
                page.context().clearCookies();
                route.resume(new Route.ResumeOptions().setHeaders(headers));
            });
            Map<String, String> login = new HashMap<>(TestBrowser.login(platform));
            if (storage) {
                login.put("lti_storage_target", "_parent");
            }
            CourseFrame tool = CourseFrame.open(page, platform, login);
            if (storage) {
                assertThat(tool.words("This is not set up yet")).isVisible();
                return;
            }
            assertThat(tool.windowButton()).isVisible();
            tool.isAccessible();
            assertThat(tool.openWindow().words("This is not set up yet")).isVisible();
            assertThat(tool.opened()).isVisible();
        }
    }

    @Test
    void a_tutor_opens_what_a_student_handed_in_from_the_gradebook(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            var trained = TrainedProject.of(Api.of(Account.create(Role.STUDENT)));
            var handedIn = HandedIn.of(trained);
            FalseToken grace = FalseToken.of(platform, FalseToken.TUTOR);
            String path = URI.create(new TestBrowser().launch(platform, grace).header("Location"))
                    .getPath();
            UUID link = UUID.fromString(path.substring("/links/".length()));
            PlatformTable.update("update resource_link set activity_id = ? where id = ?", handedIn.activity(), link);
            PlatformTable.update(
                    "update activity set course_id = (select course_id from resource_link where id = ?) where id = ?",
                    link,
                    handedIn.activity());
            PlatformTable.update(
                    "insert into identity (issuer, subject, person_id, created_at) select ?, 'ada', owner_id, now() from project where id = ?",
                    platform.issuer(),
                    UUID.fromString(trained.project()));
            FalseToken review = grace.copy().with(FalseToken.LTI + "message_type", "LtiSubmissionReviewRequest");
            platform.signedIn(review.with(FalseToken.LTI + "for_user", Map.of("user_id", "ada")));
            CourseFrame tool = CourseFrame.open(tutor.page(), platform);
            tool.awaitAddress(".*/submissions/" + handedIn.submission());
            assertThat(tool.words("Submission of").first()).isVisible();

            platform.signedIn(
                    review.with(FalseToken.LTI + "for_user", Map.of("user_id", "somebody who handed in nothing")));
            tool = CourseFrame.open(tutor.page(), platform);
            tool.awaitAddress(".*/links/nothing-handed-in");
        }
    }

    private static void makeOneAndPlaceIt(CourseFrame tool, FalsePlatform platform) {
        tool.placeNew();
        assertThat(tool.words("A name needs at least one character that can be seen."))
                .isVisible();
        tool.write("Bells <i>and</i> whistles", "Teach **two** sounds.");
        tool.isAccessible();
        tool.placeNew();
        assertThat(tool.words("The link is placed")).isVisible();
        String made = PlatformTable.query("""
        select a.id || ' ' || a.modality || ' ' || a.brief || ' ' || a.published from activity a where a.title = ?""", "Bells <i>and</i> whistles");
        assertThat(made).endsWith(" AUDIO Teach **two** sounds. true");
        assertThat(platform.services()
                        .deepLinks()
                        .getLast()
                        .getClaimsMap()
                        .get("https://purl.imsglobal.org/spec/lti-dl/claim/content_items")
                        .toString())
                .contains(made.substring(0, 36), "Bells <i>and</i> whistles");
    }
}
