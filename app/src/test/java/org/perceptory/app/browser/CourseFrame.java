package org.perceptory.app.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.perceptory.app.falsevle.FalsePlatform;
import org.perceptory.app.falsevle.Query;
import org.perceptory.app.falsevle.TestBrowser;
import org.perceptory.app.running.RunningPerceptory;

/** Perceptory in the frame of a course's page at another site. */
final class CourseFrame {

    private final Page page;
    private final FrameLocator tool;

    private CourseFrame(Page page) {
        this.page = page;
        this.tool = page.frameLocator("iframe");
    }

    /** Opens the course's page, in whose frame the platform signs in. */
    static CourseFrame open(Page page, FalsePlatform platform) {
        return open(page, platform, TestBrowser.login(platform));
    }

    static CourseFrame open(Page page, FalsePlatform platform, Map<String, String> parameters) {
        String login = RunningPerceptory.address() + "/lti/login?" + Query.of(parameters);
        page.navigate(platform.coursePage() + "?" + Query.of(Map.of("login", login)));
        return new CourseFrame(page);
    }

    Locator words(String words) {
        return tool.getByText(words);
    }

    Locator button(String name) {
        return tool.getByRole(
                AriaRole.BUTTON,
                new FrameLocator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The address in the frame, as soon as it is such a one. */
    String awaitAddress(String pattern) {
        Pattern wanted = Pattern.compile(pattern);
        try {
            page.waitForCondition(() -> wanted.matcher(address()).matches());
        } catch (TimeoutError late) {
            throw new AssertionError("The frame is at " + address() + ", not at " + pattern, late);
        }
        return address();
    }

    private String address() {
        Frame frame = page.frame("tool");
        return frame == null ? "" : frame.url();
    }

    /** Makes a project by the frame's first page; its id. */
    String newProject() {
        tool.locator(".brand").click();
        tool.locator("#new-project").click();
        return awaitAddress(".*/projects/" + OpenPage.ID + "$").replaceAll(".*/", "");
    }

    /** A class of the project, by its name. */
    Locator label(String name) {
        return tool.locator("vaadin-text-field input[value='" + name + "'], [aria-label*='" + name + "']")
                .first();
    }

    /** Writes a new activity for sounds, to be placed. */
    void write(String title, String brief) {
        tool.locator("#place-title input").fill(title);
        tool.getByLabel("sounds").check();
        tool.locator("#place-brief textarea").fill(brief);
    }

    /** Places the new activity. */
    void placeNew() {
        tool.locator("#place-new").click();
    }

    /** Brings the activities along of the course that the VLE made this one of. */
    void copyEarlierCourse() {
        tool.locator("#copy-earlier-course").click();
    }

    /** What offers a window, where the browser keeps our cookie back. */
    Locator windowButton() {
        return words("Open in a new window");
    }

    /** Goes on in a window, where the browser keeps our cookie back. */
    OpenPage openWindow() {
        return new OpenPage(page.waitForPopup(() -> windowButton().click()));
    }

    /** What is said where a window was opened. */
    Locator opened() {
        return tool.locator("#opened");
    }

    void isAccessible() {
        AccessibilityIT.nothingGrave(page);
    }
}
