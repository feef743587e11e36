package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The microphone of a class. */
final class MicrophonePart {

    private final Locator microphone;

    MicrophonePart(Locator microphone) {
        this.microphone = microphone;
    }

    Locator root() {
        return microphone;
    }

    /** How loud it is, which shows that it hears. */
    Locator level() {
        return microphone.locator("pc-level");
    }

    /** What the microphone hears, drawn. */
    Locator preview() {
        return microphone.locator(".frame");
    }

    /** A recording that waits to be added. */
    Locator take() {
        return microphone.locator("pc-take");
    }

    /** Answers what becomes of takes that are not added. */
    void addThemAndClose() {
        button(microphone, "Add them and close").click();
    }

    Locator recordButton() {
        return microphone.locator(".record");
    }

    /** Begins to record, or ends it, as the keyboard does it. */
    void pressSpace() {
        recordButton().press("Space");
    }

    /** Begins a recording that ends by itself. */
    void recordTimed() {
        button(microphone, "5 seconds|Record 20 seconds").click();
    }

    /** How much is recorded. */
    Locator tally() {
        return microphone.locator(".tally");
    }

    /** Makes samples of what was recorded. */
    void addTake() {
        button(microphone.locator("pc-take"), "Add \\d+ sounds?").click();
    }

    /** What is said when the samples are added. */
    Locator added() {
        return microphone.getByText(Pattern.compile("[1-9]\\d* sounds? added"));
    }

    Locator alert() {
        return microphone.getByRole(AriaRole.ALERT);
    }

    /** What can be done about what the alert says. */
    Locator wayOn() {
        return alert().getByRole(AriaRole.BUTTON);
    }

    void tryAgain() {
        button(microphone, "Try again").click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
