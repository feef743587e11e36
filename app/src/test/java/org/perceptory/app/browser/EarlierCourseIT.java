package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.FalseToken;
import org.perceptory.app.falsevle.PlatformTable;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.RunningPerceptory;

/** A VLE's copy of last term's course. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class EarlierCourseIT {

    @Test
    void a_tutor_brings_all_activities_along_and_every_link_opens_its_own(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            FalseToken before = FalseToken.of(platform, FalseToken.TUTOR);
            UUID cats = activity(platform, before, "Cats and dogs");
            UUID birds = activity(platform, before, "Birds");
            FalseToken now = FalseToken.of(platform, FalseToken.TUTOR).with("sub", before.claim("sub"));
            FalseToken student = now.copy()
                    .with("sub", UUID.randomUUID().toString())
                    .with(FalseToken.LTI + "roles", List.of(FalseToken.STUDENT));
            assertThat(new TestBrowser()
                            .launch(platform, naming(student, cats, "new-1"))
                            .header("Location"))
                    .endsWith("/links/earlier-course");

            platform.signedIn(naming(now, cats, "new-1"));
            CourseFrame tool = CourseFrame.open(tutor.page(), platform);
            assertThat(tool.words("Every link that came along then opens its own."))
                    .isVisible();
            tool.isAccessible();
            tool.copyEarlierCourse();

            String mine = tool.awaitAddress(".*/activities/" + OpenPage.ID).replaceAll(".*/", "");
            assertThat(mine).isNotEqualTo(cats.toString());
            assertThat(new TestBrowser()
                            .launch(platform, naming(student, cats, "new-1"))
                            .header("Location"))
                    .endsWith("/activities/" + mine);
            assertThat(new TestBrowser()
                            .launch(platform, naming(student, birds, "new-2"))
                            .header("Location"))
                    .as("a link that nobody followed yet")
                    .matches(".*/activities/" + OpenPage.ID)
                    .doesNotContain(birds.toString(), mine);
        }
    }

    @Test
    void who_did_not_teach_it_reads_whom_to_ask_and_finds_what_was_copied(Visitor tutor) {
        try (var platform = new FalsePlatform()) {
            FalseToken before = FalseToken.of(platform, FalseToken.TUTOR);
            UUID cats = activity(platform, before, "Cats and dogs");
            FalseToken now = FalseToken.of(platform, FalseToken.TUTOR);
            platform.signedIn(naming(now, cats, "new-1"));
            CourseFrame tool = CourseFrame.open(tutor.page(), platform);
            assertThat(tool.words("ask them to join this course in your VLE as a tutor"))
                    .isVisible();
            assertThat(tool.words("Copy last term’s activities into this course"))
                    .hasCount(0);
            tool.isAccessible();

            platform.signedIn(naming(now, cats, "new-1").with(FalseToken.LTI + "custom", Map.of()));
            CourseFrame named = CourseFrame.open(tutor.page(), platform);
            assertThat(named.words("This course has no activities yet.")).isVisible();
            assertThat(named.words("ask them to join this course")).hasCount(0);
        }
    }

    /** A published activity of the course from which this tutor comes. */
    private static UUID activity(FalsePlatform platform, FalseToken tutor, String title) {
        String place = new TestBrowser().launch(platform, tutor).header("Location");
        UUID activity = UUID.randomUUID();
        PlatformTable.update("""
          insert into activity (id, course_id, title, brief, modality, hand_in, published, created_at, changed_at)
          select ?, course_id, ?, '', 'IMAGE', '', true, now(), now() from resource_link where id = ?""", activity, title, UUID.fromString(place.replaceAll(".*/", "")));
        return activity;
    }

    /** From a link of theirs that came along with the name of that activity. */
    private static FalseToken naming(FalseToken person, UUID activity, String link) {
        return person.copy()
                .with(FalseToken.LTI + "resource_link", Map.of("id", link, "title", "A copy"))
                .with(FalseToken.LTI + "custom", Map.of("activity", activity.toString()));
    }
}
