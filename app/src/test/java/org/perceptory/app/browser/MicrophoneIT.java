package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.testbed.Sounds.Kind;

/** What is said where there is no microphone, it is refused, taken or pulled out; and that nothing is lost by it. */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class MicrophoneIT {

  private static final Map<String, String> TROUBLES = Map.of(
      "NotAllowedError", "The microphone is blocked.",
      "NotFoundError", "No microphone was found.",
      "NotReadableError", "The microphone is in use.",
      "SecurityError", "This page may not use the microphone.",
      "TypeError", "The microphone did not start.");

  @Test
  void every_trouble_has_its_words_and_a_way_on(Visitor student, MicrophoneTape tape) {
    MicrophoneDrawer drawer = MicrophoneDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newSoundProject();
    tape.play(Kind.TONES);
    drawer.failWith("NotAllowedError");
    Locator microphone = studio.card("Class 1").openMicrophone();
    TROUBLES.forEach((exception, words) -> {
      drawer.failWith(exception);
      tryAgain(microphone).click();
      assertThat(alert(microphone)).containsText(words);
      assertThat(microphone.locator(".record")).isDisabled();
    });

    drawer.failNoMore();
    tryAgain(microphone).click();
    assertThat(microphone.locator("pc-level")).isVisible();
    assertThat(microphone.locator(".record")).isEnabled();
  }

  @Test
  void a_microphone_that_the_person_refused_can_be_allowed_later(Visitor student) {
    student.refuseCapture();
    StudioPage studio = student.signInAsDemoStudent().newSoundProject();
    Locator microphone = studio.card("Class 1").openMicrophone();
    assertThat(alert(microphone)).containsText("allow the microphone, then try again");

    student.allowCapture();
    tryAgain(microphone).click();
    assertThat(microphone.locator("pc-level")).isVisible();
  }

  @Test
  void what_was_recorded_before_a_microphone_was_pulled_out_is_kept(Visitor student, MicrophoneTape tape) {
    MicrophoneDrawer drawer = MicrophoneDrawer.of(student);
    StudioPage studio = student.signInAsDemoStudent().newSoundProject();
    tape.play(Kind.TONES);
    Locator microphone = studio.card("Class 1").openMicrophone();
    assertThat(microphone.locator("pc-level")).isVisible();
    microphone.locator(".record").press("Space");
    assertThat(microphone.locator(".tally")).hasText(Pattern.compile("[1-9]\\.\\d s"));

    drawer.pullOut();

    assertThat(alert(microphone)).containsText("The microphone stopped.");
    assertThat(alert(microphone)).containsText("What was recorded is kept.");
    assertThat(microphone.locator(".record")).isDisabled();
    microphone.locator("pc-take").getByRole(AriaRole.BUTTON, named("Add \\d+ samples?")).click();
    assertThat(microphone.getByText(Pattern.compile("[1-9]\\d* samples? added"))).isVisible();
    assertThat(studio.card("Class 1").thumbnails().first()).isVisible();

    tryAgain(microphone).click();
    assertThat(microphone.locator(".record")).isEnabled();
  }

  private static Locator alert(Locator microphone) {
    return microphone.getByRole(AriaRole.ALERT);
  }

  private static Locator tryAgain(Locator microphone) {
    return microphone.getByRole(AriaRole.BUTTON, named("Try again"));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile(name));
  }
}
