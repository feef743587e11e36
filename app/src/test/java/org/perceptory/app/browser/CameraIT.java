package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
    Locator camera = studio.card("Class 1").openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_0");

    devices(camera).selectOption("fake_device_1");
    assertThat(shown(camera)).isEqualTo("fake_device_1");
    studio.card("Class 1").captureBurst();

    studio.page().reload();
    camera = studio.card("Class 2").openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_1");
    assertThat(devices(camera).locator("option:checked")).hasText("fake_device_1");
  }

  @Test
  void a_phone_is_asked_for_its_other_side_which_is_no_mirror(@OnPhone @TwoCameras Visitor student) {
    CameraDrawer cameras = CameraDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newProject();
    cameras.areOfAPhone();
    Locator camera = studio.card("Class 1").openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_0");
    assertThat(cameras.lastAskedSide()).isEqualTo("user");
    assertThat(video(camera)).hasClass(MIRRORED);

    camera.getByLabel("Switch between front and back camera").tap();
    assertThat(video(camera)).not().hasClass(MIRRORED);
    assertThat(cameras.lastAskedSide()).isEqualTo("environment");
    assertThat(shown(camera)).isEqualTo("fake_device_1");

    studio.card("Class 1").closeCamera();
    camera = studio.card("Class 1").openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_1");
    assertThat(cameras.lastAskedSide()).isEqualTo("environment");
  }

  @Test
  void a_refused_camera_can_be_allowed_later(Visitor student) {
    student.refuseCapture();
    StudioPage studio = student.signInAsDemoStudent().newProject();
    Locator camera = studio.card("Class 1").openCamera();
    assertThat(alert(camera)).containsText("The camera is blocked.");
    assertThat(alert(camera)).containsText("allow the camera, then try again");
    assertThat(camera.locator(".record")).isDisabled();

    student.allowCapture();
    tryAgain(camera).click();
    studio.card("Class 1").captureBurst();
  }

  @Test
  void every_trouble_has_its_words_and_a_way_on(@TwoCameras Visitor student) {
    CameraDrawer cameras = CameraDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newProject();
    Locator camera = studio.card("Class 1").openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_0");
    TROUBLES.forEach((exception, words) -> {
      cameras.failWith(exception);
      devices(camera).selectOption("fake_device_1");
      assertThat(alert(camera)).containsText(words);
      assertThat(camera.locator(".record")).isDisabled();

      cameras.failNoMore();
      tryAgain(camera).click();
      assertThat(shown(camera)).isEqualTo("fake_device_1");
      devices(camera).selectOption("fake_device_0");
      assertThat(shown(camera)).isEqualTo("fake_device_0");
    });
  }

  @Test
  void where_one_camera_is_taken_another_can_be_chosen(@TwoCameras Visitor student) {
    CameraDrawer cameras = CameraDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newProject();
    cameras.failWith("NotReadableError");
    Locator camera = studio.card("Class 1").openCamera();
    assertThat(alert(camera)).containsText("Another program or tab has it");

    cameras.failNoMore();
    devices(camera).selectOption("fake_device_1");
    assertThat(shown(camera)).isEqualTo("fake_device_1");
  }

  @Test
  void what_was_taken_before_a_camera_was_pulled_out_is_kept(@TwoCameras Visitor student) {
    CameraDrawer cameras = CameraDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newProject();
    ClassCardPart card = studio.card("Class 1");
    Locator camera = card.openCamera();
    assertThat(shown(camera)).isEqualTo("fake_device_0");
    camera.locator(".record").press("Space");
    studio.page().waitForCondition(() -> camera.locator(".tally").count() > 0);

    cameras.pullOut(video(camera));

    assertThat(alert(camera)).containsText("The camera stopped.");
    assertThat(alert(camera)).containsText("What you have taken is kept.");
    assertThat(camera.locator(".record")).isDisabled();
    assertThat(camera.getByText("all saved")).isVisible();
    card.hasPictures(Integer.parseInt(camera.locator(".tally").textContent()));

    tryAgain(camera).click();
    assertThat(shown(camera)).isEqualTo("fake_device_1");
    assertThat(camera.locator(".record")).isEnabled();
  }

  private static Locator video(Locator camera) {
    return camera.locator("video");
  }

  /** The name of the camera whose picture is shown, as soon as one is. */
  private static String shown(Locator camera) {
    assertThat(video(camera)).isVisible();
    return (String) video(camera).evaluate("video => video.srcObject.getVideoTracks()[0].label");
  }

  private static Locator devices(Locator camera) {
    return camera.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Camera"));
  }

  private static Locator alert(Locator camera) {
    return camera.getByRole(AriaRole.ALERT);
  }

  private static Locator tryAgain(Locator camera) {
    return camera.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"));
  }
}
