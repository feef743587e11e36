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
        menu().click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    Locator menu() {
        return card.locator("vaadin-button[aria-haspopup=menu]");
    }

    /** Chooses another colour of the palette. */
    void recolour(String color) {
        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Colour of")))
                .click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(color).setExact(true))
                .click();
    }

    /** Uploads pictures of a scene through the file dialog. */
    void upload(Scene scene, int count) {
        upload(IntStream.range(0, count).mapToObj(scene::file).toArray(FilePayload[]::new));
    }

    /** Chooses these files in the file dialog. */
    void upload(FilePayload... files) {
        card.locator("pc-uploader input[type=file]").setInputFiles(files);
    }

    /** The button that opens the camera or the microphone. */
    Locator captureButton() {
        return card.locator(".open-capture");
    }

    CameraPart camera() {
        return new CameraPart(page, card.locator("pc-camera"));
    }

    /** Opens the camera and leaves it open. */
    CameraPart openCamera() {
        captureButton().click();
        return camera();
    }

    /** Opens the camera, and takes some pictures by Space; how many pictures the class has then. */
    int takeSome(int before) {
        CameraPart camera = openCamera();
        assertThat(camera.recordButton()).isEnabled();
        page.keyboard().press("Space");
        camera.awaitTaken(2);
        page.keyboard().press("Space");
        assertThat(camera.allSaved()).isVisible();
        hasPictures(before + camera.taken());
        return before + camera.taken();
    }

    /** Takes a burst of twenty with the open camera and waits until all are stored. */
    void captureBurst() {
        camera().burst();
        assertThat(camera().allSaved()).hasText(BURST + " pictures taken · all saved");
    }

    /** Holds the button of the open camera until there are this many pictures or a few more; how many there are. */
    int captureByHolding(int atLeast) {
        press(camera().recordButton());
        camera().awaitTaken(atLeast);
        page.mouse().up();
        assertThat(camera().allSaved()).isVisible();
        return camera().taken();
    }

    void closeCamera() {
        card.getByLabel("Close camera").click();
        assertThat(camera().root()).hasCount(0);
    }

    /** Opens the microphone and leaves it open. */
    Locator openMicrophone() {
        captureButton().click();
        return card.locator("pc-microphone");
    }

    /** The same, to be worked with. */
    MicrophonePart takeMicrophone() {
        return new MicrophonePart(openMicrophone());
    }

    /** Opens the microphone, records a timed take, adds it and closes the microphone. */
    void recordTake() {
        MicrophonePart microphone = takeMicrophone();
        microphone.recordTimed();
        microphone.addTake();
        assertThat(microphone.added()).isVisible();
        card.getByLabel("Close microphone").click();
        assertThat(microphone.root()).hasCount(0);
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

    SamplesPart samples() {
        return new SamplesPart(page, card);
    }

    /** The thumbnails that are shown. */
    Locator thumbnails() {
        return samples().thumbnails();
    }

    /** Where the card says something that has these words. */
    Locator words(String words) {
        return card.getByText(words);
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
        assertThat(samples().count())
                .hasText(
                        words,
                        new LocatorAssertions.HasTextOptions()
                                .setTimeout(Chromium.PATIENCE_MS + count * Chromium.PATIENCE_MS / 60));
    }
}
