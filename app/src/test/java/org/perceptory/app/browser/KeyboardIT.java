package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;

/** From the door to a trained model with Tab, Space, Enter and letters alone. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class KeyboardIT {

    /** More stops than any page of ours has. */
    private static final int STOPS = 80;

    @Test
    void a_classifier_is_made_without_a_mouse(Visitor student) {
        Page page = student.page();
        assertThat(SignInPage.open(page).demo("student")).isVisible();
        tabTo(page, "Demo student");
        page.keyboard().press("Enter");
        assertThat(HomePage.titleOf(page)).isVisible();
        tabTo(page, "New image project");
        page.keyboard().press("Enter");
        var studio = new StudioPage(page);

        renameAndFill(page, "Class 1", "Balls", Scene.RED_BALLS);
        studio.card("Balls").hasPictures(4);
        renameAndFill(page, "Class 2", "Stripes", Scene.BLUE_STRIPES);
        studio.card("Stripes").hasPictures(4);
        assertThat(studio.trainButton()).isEnabled();
        tabTo(page, "Train");
        page.keyboard().press("Space");
        studio.awaitTrained();
    }

    @Test
    void pictures_are_taken_selected_deleted_and_brought_back_without_a_mouse(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        Page page = studio.page();
        Keyboard keyboard = page.keyboard();
        ClassCardPart card = studio.card("Class 1");
        CameraPart camera = card.camera();

        tabUntil(page, "Camera for Class 1", labelled("Camera for Class 1"));
        keyboard.press("Enter");
        assertThat(camera.recordButton()).isEnabled();
        keyboard.press("Space");
        camera.awaitTaken(3);
        keyboard.press("Space");
        assertThat(camera.allSaved()).isVisible();
        int taken = camera.taken();
        tabUntil(page, "Close camera", labelled("Close camera"));
        keyboard.press("Enter");
        assertThat(camera.root()).hasCount(0);
        assertThat(card.captureButton()).isFocused();
        card.hasPictures(taken);
        assertThat(card.thumbnails().first()).isVisible();

        keyboard.press("Shift+Tab");
        if (card.samples().more().count() > 0) {
            keyboard.press("Shift+Tab");
        }
        keyboard.press("Space");
        keyboard.press("Shift+ArrowRight");
        assertThat(card.words("2 selected")).isVisible();
        keyboard.press("Delete");
        card.hasPictures(taken - 2);
        keyboard.press("Control+z");
        card.hasPictures(taken);
    }

    private static String labelled(String label) {
        return "element.getAttribute('aria-label') === '" + label + "'";
    }

    private static void renameAndFill(Page page, String from, String to, Scene scene) {
        tabUntil(page, "field with " + from, "element.value === '" + from + "'");
        Keyboard keyboard = page.keyboard();
        keyboard.press("Control+A");
        keyboard.type(to);
        FileChooser files = page.waitForFileChooser(() -> {
            tabTo(page, "Upload");
            keyboard.press("Enter");
        });
        files.setFiles(IntStream.range(0, 4).mapToObj(scene::file).toArray(FilePayload[]::new));
    }

    private static void tabTo(Page page, String words) {
        tabUntil(page, words, "element.textContent.trim() === '" + words + "'");
    }

    /** Presses Tab until the focus is on the wanted element, inside whatever shadow it stands in. */
    private static void tabUntil(Page page, String what, String condition) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            boolean there = (boolean) page.evaluate("""
          () => {
            let element = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            return element !== null && (%s);
          }""".formatted(condition));
            if (there) {
                return;
            }
        }
        throw new AssertionError("Tab never came to: " + what);
    }
}
