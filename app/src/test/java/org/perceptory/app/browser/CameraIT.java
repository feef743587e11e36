package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.HashMap;
import java.util.List;
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

    /** In the third class with many pictures above it, and in the last. */
    @Test
    void preview_shutter_and_newest_pictures_are_in_sight_at_once(Visitor student) {
        StudioPage studio = manyClasses(student.signInAsStudent().newProject());
        Page page = studio.page();
        var sight = new SightPart(page);
        Map<String, Integer> pictures = new HashMap<>(Map.of("Class 1", 40, "Class 3", 40));
        for (List<Integer> size : List.of(List.of(1440, 900), List.of(1280, 720), List.of(1024, 768))) {
            page.setViewportSize(size.getFirst(), size.getLast());
            for (String name : List.of("Class 3", "Class 8", "Class 1")) {
                ClassCardPart card = studio.card(name);
                int count = card.takeSome(pictures.getOrDefault(name, 0));
                pictures.put(name, count);
                sight.shows(
                        card.camera().preview(),
                        card.camera().recordButton(),
                        card.samples().newest(count));
                card.closeCamera();
            }
        }
    }

    /** Eight classes, the first and the third with many pictures. */
    private static StudioPage manyClasses(StudioPage studio) {
        for (int number = 3; number <= 8; number++) {
            studio.addClass();
            assertThat(studio.card("Class " + number).root()).isVisible();
        }
        for (String name : List.of("Class 1", "Class 3")) {
            studio.card(name).upload(Scene.RED_BALLS, 40);
            studio.card(name).hasPictures(40);
        }
        return studio;
    }

    @Test
    void space_records_wherever_the_focus_is_but_in_fields_menus_and_dialogs(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        Page page = studio.page();
        ClassCardPart other = studio.card("Class 2");
        CameraPart camera = studio.card("Class 1").openCamera();
        assertThat(camera.recordButton()).isEnabled();
        assertThat(camera.words("press Space anywhere on the page")).isVisible();
        for (Locator button : List.of(other.captureButton(), other.menu(), studio.addButton())) {
            button.focus();
            page.keyboard().press("Space");
            assertThat(camera.recordButton()).hasAttribute("aria-pressed", "true");
            page.keyboard().press("Space");
            assertThat(camera.recordButton()).hasAttribute("aria-pressed", "false");
        }
        assertThat(studio.cards()).hasCount(2);
        assertThat(other.camera().root()).hasCount(0);

        other.name().focus();
        page.keyboard().press("End");
        page.keyboard().press("Space");
        assertThat(other.name()).hasValue("Class 2 ");
        page.keyboard().press("Backspace");
        page.keyboard().press("Escape");
        other.menu().click();
        assertThat(page.getByRole(AriaRole.MENUITEM).first()).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.MENUITEM)).hasCount(0);
        assertThat(camera.recordButton()).hasAttribute("aria-pressed", "false");

        page.keyboard().press("Escape");
        assertThat(camera.root()).hasCount(0);
        assertThat(studio.card("Class 1").captureButton()).isFocused();
    }

    @Test
    void one_camera_is_open_at_once(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        CameraPart first = studio.card("Class 1").openCamera();
        assertThat(first.recordButton()).isEnabled();
        CameraPart second = studio.card("Class 2").openCamera();
        assertThat(second.recordButton()).isEnabled();
        assertThat(first.root()).hasCount(0);
        assertThat(second.root()).isFocused();

        studio.card("Class 2").captureButton().press("Enter");
        assertThat(second.root()).hasCount(0);
        assertThat(studio.card("Class 2").captureButton()).isFocused();
    }

    @Test
    void another_camera_is_chosen_and_remembered(@TwoCameras Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
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
        StudioPage studio = student.signInAsStudent().newProject();
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
        StudioPage studio = student.signInAsStudent().newProject();
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
        StudioPage studio = student.signInAsStudent().newProject();
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
        StudioPage studio = student.signInAsStudent().newProject();
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
        StudioPage studio = student.signInAsStudent().newProject();
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
