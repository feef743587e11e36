package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** From the sign-in page to a classifier of one's own that answers live. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class FirstModelIT {

    @Test
    void captured_and_uploaded_pictures_become_a_classifier_that_answers_live(Visitor student, CameraFilm film)
            throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        name(studio);
        capture(studio, film);
        train(studio);
        lookInside(studio);
        answersLive(studio, film);
        takeAlong(studio);
    }

    private static void name(StudioPage studio) {
        studio.card("Class 1").rename("Balls");
        studio.card("Class 2").rename("Stripes");
        assertThat(studio.cards()).hasCount(2);
        assertThat(studio.card("Balls").root()).isVisible();
        assertThat(studio.card("Stripes").root()).isVisible();
    }

    private static void capture(StudioPage studio, CameraFilm film) {
        ClassCardPart balls = studio.card("Balls");
        film.show(Scene.RED_BALLS);
        balls.openCamera();
        balls.captureBurst();
        balls.closeCamera();
        film.show(Scene.RED_BALLS);
        balls.openCamera();
        int held = balls.captureByHolding(5);
        balls.closeCamera();
        balls.hasPictures(20 + held);
        studio.card("Stripes").upload(Scene.BLUE_STRIPES, 20);
        studio.card("Stripes").hasPictures(20);
        assertThat(studio.card("Stripes").thumbnails().first()).isVisible();
    }

    private static void train(StudioPage studio) {
        studio.train().awaitTrained();
        assertThat(studio.curve()).isVisible();
        assertThat(studio.accuracy()).hasText("100%");
        assertThat(studio.trainButton()).hasText("Train again");
    }

    private static void lookInside(StudioPage studio) {
        InsidePage inside = studio.inside();
        assertThat(inside.mainHeading()).containsText("Under the hood");
        inside.openRecognised("Balls");
        assertThat(inside.judgedPictures().first()).isVisible();
        inside.closeCell();
        assertThat(inside.attentionPicture()).isVisible();
        inside.goBack();
        assertThat(studio.live()).isVisible();
    }

    private static void answersLive(StudioPage studio, CameraFilm film) {
        film.show(Scene.BLUE_STRIPES);
        studio.startLive();
        assertThat(studio.liveVerdict()).hasText("Stripes");
    }

    private static void takeAlong(StudioPage studio) throws IOException {
        Download download = studio.download();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(download.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().replaceAll(".*/", ""));
            }
        }
        assertThat(names).contains("model.onnx", "labels.json", "example.py", "example.mjs", "Example.java");
    }
}
