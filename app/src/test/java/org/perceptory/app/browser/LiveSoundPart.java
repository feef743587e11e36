package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Where a model of sounds is tried, by the microphone or with a recording. */
final class LiveSoundPart {

    private final Locator live;

    LiveSoundPart(Locator live) {
        this.live = live;
    }

    void startMicrophone() {
        live.getByText("Start the microphone").click();
    }

    /** Shows where a recording is chosen. */
    void chooseRecording() {
        live.getByText("Recording", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    void hearRecording(FilePayload file) {
        chooseRecording();
        live.locator("input[type=file]").setInputFiles(file);
    }

    /** Shows what was heard as a table, whose rows these are. */
    Locator table() {
        live.getByText("Show as a table").click();
        return live.locator("tbody tr");
    }

    /** The cursor on the time line. */
    Locator place() {
        return live.getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Place in the recording"));
    }

    /** The class that wins. */
    Locator verdict() {
        return live.locator(".verdict .name");
    }

    Locator alert() {
        return live.getByRole(AriaRole.ALERT);
    }
}
