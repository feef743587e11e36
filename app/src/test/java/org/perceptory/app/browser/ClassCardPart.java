package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The card of one class. */
final class ClassCardPart {

  private static final int BURST = 20;

  private final Page page;
  private final Locator card;

  ClassCardPart(Page page, Locator card) {
    this.page = page;
    this.card = card;
  }

  Locator root() {
    return card;
  }

  Locator name() {
    return card.getByLabel("Name of the class");
  }

  /** Types another name and leaves the field. */
  void rename(String to) {
    name().fill(to);
    name().press("Tab");
  }

  /** What stands under the name when it was refused. */
  Locator nameProblem() {
    return card.locator("vaadin-text-field [slot=error-message]");
  }

  /** Chooses an entry of the class's menu. */
  void choose(String entry) {
    card.locator("vaadin-button[aria-haspopup=menu]").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry)).click();
  }

  /** Chooses another colour of the palette. */
  void recolour(String color) {
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Colour of"))).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(color).setExact(true)).click();
  }

  /** Uploads pictures of a scene through the file dialog. */
  void upload(Scene scene, int count) {
    upload(IntStream.range(0, count).mapToObj(scene::file).toArray(FilePayload[]::new));
  }

  /** Chooses these files in the file dialog. */
  void upload(FilePayload... files) {
    card.locator("pc-uploader input[type=file]").setInputFiles(files);
  }

  /** Opens the camera and leaves it open. */
  Locator openCamera() {
    card.locator(".open-capture").click();
    return card.locator("pc-camera");
  }

  /** Takes a burst of twenty with the open camera and waits until all are stored. */
  void captureBurst() {
    Locator camera = card.locator("pc-camera");
    camera.getByText("Burst of 20").click();
    assertThat(camera.getByText(BURST + " pictures taken · all saved")).isVisible();
  }

  /** Holds the button of the open camera until there are this many pictures or a few more; how many there are. */
  int captureByHolding(int atLeast) {
    Locator camera = card.locator("pc-camera");
    press(camera.locator(".record"));
    page.waitForCondition(() -> camera.locator(".tally").count() > 0
        && Integer.parseInt(camera.locator(".tally").textContent()) >= atLeast);
    page.mouse().up();
    assertThat(camera.getByText(" pictures taken · all saved")).isVisible();
    return Integer.parseInt(camera.locator(".tally").textContent());
  }

  void closeCamera() {
    card.getByLabel("Close camera").click();
    assertThat(card.locator("pc-camera")).hasCount(0);
  }

  /** Opens the microphone and leaves it open. */
  Locator openMicrophone() {
    card.locator(".open-capture").click();
    return card.locator("pc-microphone");
  }

  /** Opens the microphone, records a timed take, adds it and closes the microphone. */
  void recordTake() {
    Locator microphone = openMicrophone();
    button(microphone, "5 seconds|Record 20 seconds").click();
    button(microphone.locator("pc-take"), "Add \\d+ samples").click();
    assertThat(microphone.getByText(Pattern.compile("\\d+ samples added"))).isVisible();
    card.getByLabel("Close microphone").click();
    assertThat(microphone).hasCount(0);
  }

  /** Presses and keeps pressing; once more where the button moved away under the hand. */
  private void press(Locator button) {
    page.waitForCondition(() -> {
      button.hover();
      page.mouse().down();
      boolean pressed = "true".equals(button.getAttribute("aria-pressed"));
      if (!pressed) {
        page.mouse().up();
      }
      return pressed;
    });
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
  }

  /** The thumbnails that are shown. */
  Locator thumbnails() {
    return card.locator("pc-sample-grid").getByRole(AriaRole.OPTION);
  }

  /** Waits until the card counts so many pictures; the more, the longer. */
  void hasPictures(int count) {
    counts(count == 1 ? "1 picture" : count + " pictures", count);
  }

  /** Waits until the card counts so many sounds, more than one. */
  void hasSounds(int count) {
    counts(count + " sounds", count);
  }

  private void counts(String words, int count) {
    assertThat(card.locator("pc-sample-grid .count")).hasText(words,
        new LocatorAssertions.HasTextOptions().setTimeout(Chromium.PATIENCE_MS + count * Chromium.PATIENCE_MS / 60));
  }
}
