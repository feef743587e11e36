package org.perceptory.app.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;

/** Where tutors write an activity. */
final class ActivityEditorPage extends OpenPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/activities/" + ID + "/edit$");

    private ActivityEditorPage(Page page) {
        super(page);
    }

    static ActivityEditorPage open(Page page, String activity) {
        page.navigate("activities/" + activity + "/edit");
        return new ActivityEditorPage(page);
    }

    /** Waits until a way leads here. */
    static ActivityEditorPage arrive(Page page) {
        page.waitForURL(ADDRESS);
        return new ActivityEditorPage(page);
    }

    /** The activity's id, as its address has it. */
    String activity() {
        return page().url().replaceAll(".*/activities/(" + ID + ")/edit", "$1");
    }

    Locator title() {
        return page().locator("#activity-title input");
    }

    Locator brief() {
        return page().locator("#activity-brief textarea");
    }

    /** The brief as students will see it, beside the one that is written. */
    Locator preview() {
        return page().locator(".brief-both pc-prose");
    }

    Locator boldInPreview() {
        return preview().locator("strong");
    }

    /** The picture in the preview that is described so. */
    Locator pictureInPreview(String beginning) {
        return preview().locator("img[alt^='" + beginning + "']");
    }

    void choosePicture(FilePayload file) {
        page().locator(".add-picture input[type=file]").setInputFiles(file);
    }

    /** Puts the chosen picture where the cursor is. */
    void insertPicture() {
        page().locator("#insert-picture").click();
    }

    /** The field for the words that describe a picture. */
    Locator pictureWords() {
        return page().locator("#picture-words");
    }

    void describePicture(String words) {
        pictureWords().locator("input").fill(words);
    }

    /** Points at most, for the whole. */
    Locator pointsAtMost() {
        return page().getByLabel("Points at most", new Page.GetByLabelOptions().setExact(true));
    }

    RubricPart rubric() {
        return new RubricPart(page());
    }

    ActivityPage seeAsStudent() {
        words("See it as students do").click();
        return ActivityPage.arrive(page());
    }

    Locator publish() {
        return page().locator("#publish");
    }

    /** Goes to the set of pictures by which what is handed in will be judged. */
    StudioPage hiddenTest() {
        button("Hidden test set").click();
        return StudioPage.arrive(page());
    }

    /** Makes a copy, and is at its editor. */
    ActivityEditorPage copy() {
        String copied = activity();
        page().locator("#copy").click();
        page().locator("#copy-now").click();
        page().waitForURL(url -> url.endsWith("/edit") && !url.contains(copied));
        return new ActivityEditorPage(page());
    }
}
