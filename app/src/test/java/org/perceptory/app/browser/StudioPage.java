package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A project's page, in its person's words. */
final class StudioPage {

  private final Page page;

  StudioPage(Page page) {
    this.page = page;
    page.locator("#add-class").waitFor(new Locator.WaitForOptions().setState(
        com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
  }

  Page page() {
    return page;
  }

  /** The project's id, as its address has it. */
  String project() {
    return page.url().replaceAll(".*/projects/([0-9a-f-]{36}).*", "$1");
  }

  /** The card of the class with this name. */
  ClassCardPart card(String name) {
    return new ClassCardPart(page, page.getByRole(AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(name).setExact(true)));
  }

  /** The names of the classes from top to bottom. */
  Locator cards() {
    return page.locator(".class-card");
  }

  void addClass() {
    page.locator("#add-class").click();
  }

  Locator trainButton() {
    return page.locator("#train");
  }

  /** Presses Train. */
  StudioPage train() {
    assertThat(trainButton()).isEnabled();
    trainButton().click();
    return this;
  }

  /** What still keeps the person from training. */
  Locator hint() {
    return page.locator("#train + p");
  }

  /** Settings under which a training lasts until one has looked around. */
  void longTraining() {
    page.getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
    Locator epochs = page.getByLabel("Epochs");
    epochs.fill("1000");
    epochs.press("Tab");
    page.getByLabel("Hidden units").fill("512");
    page.getByLabel("Hidden units").press("Tab");
  }

  /** How the newest training ended. */
  Locator ended() {
    return page.locator("[data-state=SUCCEEDED] [role=status], [data-state=FAILED] [role=status], [data-state=CANCELLED] [role=status]");
  }

  /** Waits until the newest training is done and its result is shown. */
  void awaitTrained() {
    assertThat(page.locator("[data-state=SUCCEEDED]")).isVisible(
        new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(2 * Chromium.PATIENCE_MS));
    assertThat(page.locator("#inside")).isVisible();
  }

  Locator curves() {
    return page.locator("pc-curves");
  }

  Locator live() {
    return page.locator("pc-live");
  }

  /** The message that says what was done, with its button. */
  Locator toast(String words) {
    return page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)));
  }
}
