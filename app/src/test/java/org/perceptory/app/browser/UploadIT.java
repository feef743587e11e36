package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** What was chosen arrives, each file once, whatever the connection does; what is no picture is named. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class UploadIT {

    private static final int FILES = 200;

    @Test
    void two_hundred_files_arrive_once_each_though_the_connection_is_lost_twice(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        var answered = new AtomicInteger();
        studio.page()
                .onRequestFinished(
                        request -> answered.addAndGet(request.method().equals("PUT") ? 1 : 0));

        card.upload(IntStream.range(0, FILES).mapToObj(Scene.RED_BALLS::file).toArray(FilePayload[]::new));
        for (int loss = 1; loss <= 2; loss++) {
            int before = loss * FILES / 5;
            studio.page().waitForCondition(() -> answered.get() >= before);
            student.context().setOffline(true);
            assertThat(card.words("You are offline.")).isVisible();
            student.context().setOffline(false);
        }

        card.hasPictures(FILES);
        assertThat(namesOf(studio))
                .hasSize(FILES)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, FILES)
                        .mapToObj(n -> "red_balls-" + n + ".jpg")
                        .toList());
    }

    @Test
    void an_answer_that_is_lost_on_its_way_does_not_double_the_picture(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        var lost = new HashSet<String>();
        studio.page().route("**/api/v1/projects/*/samples/*", route -> {
            if (lost.add(route.request().url())) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        card.upload(Scene.RED_BALLS, 5);

        card.hasPictures(5);
        assertThat(lost).hasSize(5);
        assertThat(namesOf(studio)).hasSize(5);
    }

    @Test
    void a_thumbnail_that_could_not_be_had_is_asked_for_again(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        var failed = new HashSet<String>();
        studio.page().route("**/api/v1/samples/*/image", route -> {
            if (failed.add(route.request().url())) {
                route.fulfill(new Route.FulfillOptions().setStatus(500));
            } else {
                route.resume();
            }
        });

        studio.card("Class 1").upload(Scene.RED_BALLS, 3);
        studio.card("Class 1").hasPictures(3);

        assertThat(studio.card("Class 1").samples().pictures()).hasCount(3);
        for (Locator picture : studio.card("Class 1").samples().pictures().all()) {
            assertThat(picture).not().hasJSProperty("naturalWidth", 0);
            assertThat(picture).isVisible();
        }
        assertThat(failed).hasSize(3);
    }

    @Test
    void what_is_no_picture_is_named_with_its_reason_and_the_rest_is_taken(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        card.upload(
                Scene.RED_BALLS.file(1),
                new FilePayload("notes.jpg", "image/jpeg", "Not a picture".getBytes(StandardCharsets.UTF_8)),
                new FilePayload("nothing.png", "image/png", new byte[0]));

        assertThat(card.words("2 files were not taken:")).isVisible();
        assertThat(card.words("notes.jpg")).isVisible();
        assertThat(card.words("nothing.png")).isVisible();
        card.hasPictures(1);
    }

    /** As the server lists them. */
    @SuppressWarnings("unchecked")
    private static List<String> namesOf(StudioPage studio) {
        var samples = (List<Map<String, Object>>) studio.page()
                .evaluate(
                        "project => fetch(`/api/v1/projects/${project}/samples`).then(answer => answer.json())",
                        studio.project());
        return samples.stream().map(sample -> (String) sample.get("name")).toList();
    }
}
