package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.running.RunningPerceptory;

/** Points that did not reach the VLE are shown to the tutor, who tries again. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class GradeAgainIT {

    private static final String STATE = "select state from grade where link_id = ?";

    @Test
    void from_the_review_and_from_the_class(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            var given = CourseWithWork.create();
            UUID link = grade(platform, given);
            tutor.signIn(given.tutor());

            ReviewPage review =
                    ReviewPage.open(tutor.page(), given.handedIn().submission().toString());
            assertThat(review.words("The VLE did not take the points")).isVisible();
            review.isAccessible();
            review.button("Try again").click();
            await().atMost(Duration.ofSeconds(30)).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            review.reload();
            assertThat(review.words("The VLE has the points.")).isVisible();

            PlatformTable.update("update grade set state = 'FAILED', problem = 'NOT_ALLOWED' where link_id = ?", link);
            ClassPage page =
                    ClassPage.open(tutor.page(), given.handedIn().activity().toString());
            assertThat(page.words("Students whose points are not in the VLE yet: 1."))
                    .isVisible();
            page.isAccessible();
            page.button("Send them again").click();
            assertThat(page.words("Sent again: 1.")).isVisible();
            assertThat(page.button("Send them again")).isHidden();
            await().atMost(Duration.ofSeconds(30)).until(() -> "SENT".equals(PlatformTable.query(STATE, link)));
            assertThat(platform.services().scores()).hasSize(2);
        }
    }

    /** A grade of the given work that the platform did not take. @return the link that it goes to */
    private static UUID grade(FalsePlatform platform, CourseWithWork given) {
        UUID link = UUID.randomUUID();
        PlatformTable.update(
                "insert into identity (issuer, subject, person_id, created_at) select ?, 'ada', person_id, now() from submission where id = ?",
                platform.issuer(),
                given.handedIn().submission());
        PlatformTable.update("""
          insert into resource_link (id, platform_id, deployment, link, course_id, activity_id, title, line_item, scopes, created_at)
          select ?, p.id, '1', 'link', a.course_id, a.id, 'Link', p.issuer || '/item?type_id=1',
            'https://purl.imsglobal.org/spec/lti-ags/scope/score', now()
          from platform p, activity a where p.issuer = ? and a.id = ?""", link, platform.issuer(), given.handedIn().activity());
        PlatformTable.update("""
          insert into grade (link_id, person_id, points, points_of, comment, graded_at, state, due_at, problem)
          select ?, person_id, 50, 100, '', now(), 'FAILED', now(), 'REFUSED' from submission where id = ?""", link, given.handedIn().submission());
        return link;
    }
}
