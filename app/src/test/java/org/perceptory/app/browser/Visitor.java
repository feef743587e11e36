package org.perceptory.app.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.perceptory.app.running.Account;
import org.perceptory.app.running.RunningPerceptory;
import org.perceptory.domain.person.Role;

/** Somebody who sits down at a browser that has never been here before. */
final class Visitor implements AutoCloseable {

    /** Characters. */
    private static final int MOST_WORDS = 400;

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

    /** The address and the beginning of the words of each tab, a line each. */
    String shown() {
        return context.pages().stream()
                .map(tab -> "%n  %s shows: %s".formatted(tab.url(), words(tab)))
                .collect(Collectors.joining());
    }

    private static String words(Page tab) {
        try {
            String words = (String) tab.evaluate("document.body?.innerText ?? ''");
            String line = words.replaceAll("\\s+", " ");
            return line.substring(0, Math.min(MOST_WORDS, line.length()));
        } catch (PlaywrightException gone) {
            return gone.getMessage();
        }
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

    /** A student whom nobody has seen before is signed in, see {@link #signIn}. */
    Visitor signInAsStudent() {
        return signIn(Account.create(Role.STUDENT));
    }

    /** An admin whom nobody has seen before is signed in, see {@link #signIn}. */
    Visitor signInAsAdmin() {
        return signIn(Account.create(Role.ADMIN));
    }

    /**
     * Their browser is signed in from now on, and shows no page yet. Sends what the form at the door sends: that people
     * come in through the door itself is for {@link WaysInIT} and {@link KeyboardIT} to show, once.
     */
    Visitor signIn(Account account) {
        APIResponse answer = context.request()
                .post(
                        "j_security_check",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", account.username())
                                        .set("password", account.password())));
        Assertions.assertThat(answer.headers().get("location"))
                .as("where who signs in is sent")
                .isNotNull()
                .doesNotContain("error");
        return this;
    }

    /** Opens the first page, and makes a project by its button. */
    StudioPage newProject() {
        return home().newImageProject();
    }

    /** Opens the first page, and makes a project of sounds by its button. */
    StudioPage newSoundProject() {
        return home().newSoundProject();
    }

    /** Opens the first page. */
    HomePage home() {
        return HomePage.open(page);
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
