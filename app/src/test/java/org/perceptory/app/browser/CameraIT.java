package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** Which camera is used, and what is said where there is none, it is refused, taken or pulled out. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class CameraIT {

    private static final Pattern MIRRORED = Pattern.compile("mirrored");

    private static final Map<String, String> TROUBLES = Map.of(
            "NotAllowedError", "The camera is blocked.",
            "NotFoundError", "No camera was found.",
            "NotReadableError", "The camera is in use.",
            "SecurityError", "This page may not use the camera.",
            "TypeError", "The camera did not start.");

    @Test
    void another_camera_is_chosen_and_remembered(@TwoCameras Visitor student) {
        StudioPage studio = student.signInAsDemoStudent().newProject();
        CameraPart camera = studio.card("Class 1").openCamera();
        camera.shows("fake_device_0");

        camera.choose("fake_device_1");
        camera.shows("fake_device_1");
        studio.card("Class 1").captureBurst();

        studio.reload();
        camera = studio.card("Class 2").openCamera();
        camera.shows("fake_device_1");
        assertThat(camera.chosen()).hasText("fake_device_1");
    }

    @Test
    void a_phone_is_asked_for_its_other_side_which_is_no_mirror(@OnPhone @TwoCameras Visitor student) {
        CameraDrawer cameras = CameraDrawer.of(student);
        StudioPage studio = student.signInAsDemoStudent().newProject();
        cameras.areOfAPhone();
        CameraPart camera = studio.card("Class 1").openCamera();
        camera.shows("fake_device_0");
        assertThat(cameras.lastAskedSide()).isEqualTo("user");
        assertThat(camera.video()).hasClass(MIRRORED);

        camera.turnRound();
        assertThat(camera.video()).not().hasClass(MIRRORED);
        camera.shows("fake_device_1");
        assertThat(cameras.lastAskedSide()).isEqualTo("environment");

        studio.card("Class 1").closeCamera();
        camera = studio.card("Class 1").openCamera();
        camera.shows("fake_device_1");
        assertThat(cameras.lastAskedSide()).isEqualTo("environment");
    }

    @Test
    void a_refused_camera_can_be_allowed_later(Visitor student) {
        student.refuseCapture();
        StudioPage studio = student.signInAsDemoStudent().newProject();
        CameraPart camera = studio.card("Class 1").openCamera();
        assertThat(camera.alert()).containsText("The camera is blocked.");
        assertThat(camera.alert()).containsText("allow the camera, then try again");
        assertThat(camera.recordButton()).isDisabled();

        student.allowCapture();
        camera.tryAgain();
        studio.card("Class 1").captureBurst();
    }

    @Test
    void every_trouble_has_its_words_and_a_way_on(@TwoCameras Visitor student) {
        CameraDrawer cameras = CameraDrawer.of(student);
        StudioPage studio = student.signInAsDemoStudent().newProject();
        CameraPart camera = studio.card("Class 1").openCamera();
        camera.shows("fake_device_0");
        TROUBLES.forEach((exception, words) -> {
            cameras.failWith(exception);
            camera.choose("fake_device_1");
            assertThat(camera.alert()).containsText(words);
            assertThat(camera.recordButton()).isDisabled();

            cameras.failNoMore();
            camera.tryAgain();
            camera.shows("fake_device_1");
            camera.choose("fake_device_0");
            camera.shows("fake_device_0");
        });
    }

    @Test
    void where_one_camera_is_taken_another_can_be_chosen(@TwoCameras Visitor student) {
        CameraDrawer cameras = CameraDrawer.of(student);
        StudioPage studio = student.signInAsDemoStudent().newProject();
        cameras.failWith("NotReadableError");
        CameraPart camera = studio.card("Class 1").openCamera();
        assertThat(camera.alert()).containsText("Another program or tab has it");

        cameras.failNoMore();
        camera.choose("fake_device_1");
        camera.shows("fake_device_1");
    }

    @Test
    void what_was_taken_before_a_camera_was_pulled_out_is_kept(@TwoCameras Visitor student) {
        CameraDrawer cameras = CameraDrawer.of(student);
        StudioPage studio = student.signInAsDemoStudent().newProject();
        ClassCardPart card = studio.card("Class 1");
        CameraPart camera = card.openCamera();
        camera.shows("fake_device_0");
        camera.pressSpace();
        camera.awaitTaken(1);

        cameras.pullOut(camera.video());

        assertThat(camera.alert()).containsText("The camera stopped.");
        assertThat(camera.alert()).containsText("What you have taken is kept.");
        assertThat(camera.recordButton()).isDisabled();
        assertThat(camera.allSaved()).isVisible();
        card.hasPictures(camera.taken());

        camera.tryAgain();
        camera.shows("fake_device_1");
        assertThat(camera.recordButton()).isEnabled();
    }
}
