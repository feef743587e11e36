package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** The camera of a class. */
final class CameraPart {

    private static final String LABEL = "video => video.srcObject?.getVideoTracks()[0]?.label ?? 'none'";

    private final Page page;
    private final Locator camera;

    CameraPart(Page page, Locator camera) {
        this.page = page;
        this.camera = camera;
    }

    Locator root() {
        return camera;
    }

    Locator video() {
        return camera.locator("video");
    }

    /** Waits until the picture that is shown is that of the camera with this name. */
    void shows(String name) {
        assertThat(video()).isVisible();
        try {
            page.waitForCondition(() -> video().isVisible() && name.equals(video().evaluate(LABEL)));
        } catch (TimeoutError late) {
            throw new AssertionError("Shown is the camera " + video().evaluate(LABEL) + ", not " + name, late);
        }
    }

    Locator devices() {
        return camera.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Camera"));
    }

    void choose(String name) {
        devices().selectOption(name);
    }

    Locator chosen() {
        return devices().locator("option:checked");
    }

    /** On a phone: looks the other way. */
    void turnRound() {
        camera.getByLabel("Switch between front and back camera").tap();
    }

    Locator recordButton() {
        return camera.locator(".record");
    }

    /** What the camera sees. */
    Locator preview() {
        return camera.locator(".frame");
    }

    /** Begins to record, or ends it, as the keyboard does it. */
    void pressSpace() {
        recordButton().press("Space");
    }

    Locator burstButton() {
        return camera.getByText("Burst of 20");
    }

    void burst() {
        burstButton().click();
    }

    /** Waits until so many pictures are taken, or more. */
    void awaitTaken(int atLeast) {
        page.waitForCondition(() -> camera.locator(".tally").count() > 0 && taken() >= atLeast);
    }

    int taken() {
        return Integer.parseInt(camera.locator(".tally").textContent());
    }

    /** What is said when everything that was taken is stored. */
    Locator allSaved() {
        return camera.getByText(" taken · all saved");
    }

    Locator words(String words) {
        return camera.getByText(words);
    }

    Locator alert() {
        return camera.getByRole(AriaRole.ALERT);
    }

    void tryAgain() {
        camera.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try again"))
                .click();
    }
}
