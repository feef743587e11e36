package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** A project's page, in its person's words. */
final class StudioPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/projects/" + ID + "$");

    private final Page page;

    StudioPage(Page page) {
        super(page);
        this.page = page;
        page.locator("#add-class").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Waits until a way leads here. */
    static StudioPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new StudioPage(page);
    }

    /** The project's id, as its address has it. */
    String project() {
        return page.url().replaceAll(".*/projects/([0-9a-f-]{36}).*", "$1");
    }

    /** The card of the class with this name. */
    ClassCardPart card(String name) {
        return new ClassCardPart(
                page,
                page.getByRole(
                        AriaRole.ARTICLE,
                        new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    /** The names of the classes from top to bottom. */
    Locator cards() {
        return page.locator(".class-card");
    }

    /** The project's name, which can be changed where it stands. */
    Locator name() {
        return page.getByLabel("Name of the project");
    }

    /** Chooses what is to be done with the whole project. */
    void choose(String entry) {
        page.locator("#project-menu").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(entry))
                .click();
    }

    /** Answers the question that is asked. */
    void answer(String button) {
        page.locator("vaadin-confirm-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    /** What the page is called, for who does not see it. */
    Locator title() {
        return page.locator("h1");
    }

    Locator addButton() {
        return page.locator("#add-class");
    }

    void addClass() {
        addButton().click();
    }

    /** What can still be brought back. */
    Locator deleted() {
        return page.locator("#deleted");
    }

    void bringBack(String what) {
        deleted().getByText(Pattern.compile("^Recently deleted")).click();
        deleted()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bring back: " + what))
                .click();
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

    /** Settings under which a training of a few pictures lasts for seconds, more of them the more hidden units. */
    void longTraining(int hiddenUnits) {
        openSettings();
        set("Epochs", "1000");
        set("Hidden units", String.valueOf(hiddenUnits));
    }

    void openSettings() {
        page.getByText("Settings", new Page.GetByTextOptions().setExact(true)).click();
    }

    void set(String setting, String value) {
        Locator field = page.getByLabel(setting, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.press("Tab");
    }

    Locator setting(String setting) {
        return page.getByLabel(setting, new Page.GetByLabelOptions().setExact(true));
    }

    void cancelTraining() {
        page.locator("#cancel-training").click();
    }

    /** How the newest training ended. */
    Locator ended() {
        return page.locator(
                "[data-state=SUCCEEDED] [role=status], [data-state=FAILED] [role=status], [data-state=CANCELLED] [role=status]");
    }

    /** Waits until the newest training is done and its result is shown. */
    void awaitTrained() {
        assertThat(page.locator("[data-state=SUCCEEDED]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(4 * Chromium.PATIENCE_MS));
        assertThat(page.locator("#inside")).isVisible();
    }

    Locator curves() {
        return page.locator("pc-curves");
    }

    /** The curve that is drawn first. */
    Locator curve() {
        return curves().locator("svg").first();
    }

    Locator accuracy() {
        return page.locator("#accuracy");
    }

    /** What marks a model whose project has changed since. */
    Locator stale() {
        return page.locator("#stale");
    }

    InsidePage inside() {
        page.locator("#inside").click();
        return new InsidePage(page);
    }

    /** Goes to all models of the project. */
    HistoryPage models() {
        page.locator("#all-models").click();
        return HistoryPage.arrive(page);
    }

    /** What marks a model whose network is not here any more. */
    Locator outdated() {
        return page.locator("#outdated");
    }

    /** The button that downloads the model, where there is one that can be. */
    Locator downloadButton() {
        return page.locator("#download");
    }

    Download download() {
        return page.waitForDownload(() -> downloadButton().click());
    }

    ArchivePart archive() {
        return new ArchivePart(page);
    }

    /** Goes to the activity that the project is made for. */
    ActivityPage toActivity() {
        page.locator("#to-activity").click();
        return ActivityPage.arrive(page);
    }

    Locator live() {
        return page.locator("pc-live");
    }

    Locator liveSound() {
        return page.locator("pc-live-sound");
    }

    /** Starts the camera with which the model is tried. */
    void startLive() {
        live().getByText("Start the camera").click();
    }

    /** What the model says, as soon as it is there to answer. */
    Locator liveAnswer() {
        return live().locator("pc-answer");
    }

    /** What keeps the model from answering. */
    Locator liveAlert() {
        return live().getByRole(AriaRole.ALERT);
    }

    /** The class that wins live. */
    Locator liveVerdict() {
        return live().locator(".verdict .name");
    }

    LiveSoundPart listening() {
        return new LiveSoundPart(liveSound());
    }

    /** The message that says what was done, with its button. */
    Locator toast(String words) {
        return page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)));
    }

    /** Takes back what a message says was done. */
    void undo(String words) {
        toast(words)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                .click();
    }
}
