package org.perceptory.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;

/** Somebody who sits down at a browser that has never been here before. */
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> unanswered = new LinkedHashSet<>();
    private final Page page;

    Visitor(Browser browser, boolean phone) {
        var profile = new Browser.NewContextOptions()
                .setBaseURL(RunningPerceptory.address() + "/")
                .setLocale("en-GB");
        profile = phone
                ? profile.setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)
                : profile.setViewportSize(1366, 900);
        context = browser.newContext(profile);
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        allowCapture();
        context.onWebError(error -> faults.add(error.error()));
        context.onRequest(request -> unanswered.add(asked(request)));
        context.onRequestFinished(request -> unanswered.remove(asked(request)));
        context.onRequestFailed(request -> unanswered.remove(asked(request)));
        page = context.newPage();
    }

    private static String asked(Request request) {
        return request.method() + " " + request.url();
    }

    /** What pages asked for and still wait for: tells of a test that waited in vain whether it was for the server. */
    Set<String> unanswered() {
        return unanswered;
    }

    /** The tab that was opened first. */
    Page page() {
        return page;
    }

    /** Their browser, for what concerns more than one tab. */
    BrowserContext context() {
        return context;
    }

    /** Lets pages use camera and microphone, as a person does in the browser's own dialog. */
    void allowCapture() {
        context.grantPermissions(List.of("camera", "microphone"));
    }

    /** Lets pages use neither: asked by nobody, Chromium without a window says no. */
    void refuseCapture() {
        context.clearPermissions();
    }

    /** Comes in through the demo student's button. */
    Visitor signInAsDemoStudent() {
        return signInAsDemo("student");
    }

    /** Comes in through the button of the demo person of this role. */
    Visitor signInAsDemo(String role) {
        SignInPage.open(page).asDemo(role);
        atHome();
        return this;
    }

    /** Comes in by user name and password. */
    Visitor signIn(Account account) {
        SignInPage.open(page).with(account.username(), account.password());
        atHome();
        return this;
    }

    /** Makes a project by the button of the first page, on which they are. */
    StudioPage newProject() {
        return atHome().newImageProject();
    }

    /** Makes a project of sounds by the button of the first page. */
    StudioPage newSoundProject() {
        return atHome().newSoundProject();
    }

    /** The first page, on which they are or soon will be. */
    HomePage atHome() {
        return new HomePage(page);
    }

    /** Types an address. */
    OpenPage open(String path) {
        page.navigate(path);
        return new OpenPage(page);
    }

    /** The first page in another tab of the same browser. */
    HomePage homeInAnotherTab() {
        return HomePage.open(context.newPage());
    }

    /** Goes to a project's page. */
    StudioPage studio(String project) {
        page.navigate("projects/" + project);
        return new StudioPage(page);
    }

    /** The same project in another tab of the same browser. */
    StudioPage inAnotherTab(StudioPage studio) {
        Page other = context.newPage();
        other.navigate("projects/" + studio.project());
        return new StudioPage(other);
    }

    /** What pages threw and nobody caught. */
    List<String> faults() {
        return faults;
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
