package org.perceptory.app.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A browser for tests. There are two: nearly all use one whose camera plays a {@link CameraFilm}; the other has
 * {@link TwoCameras}. Cameras are refused until a person allows them, as everywhere.
 */
final class Chromium implements AutoCloseable {

    /** Generous: a busy machine is slow, not wrong. */
    static final double PATIENCE_MS = 30_000;

    private static final String PROGRAM = "PERCEPTORY_CHROMIUM";
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final String CAMERA = "--use-fake-device-for-media-stream";

    private final Playwright playwright;
    private final Browser browser;

    /** With one camera, which plays this film, and a microphone that plays this tape. */
    Chromium(CameraFilm film, MicrophoneTape tape) {
        this(
                CAMERA,
                "--use-file-for-fake-video-capture=" + film.file(),
                "--use-file-for-fake-audio-capture=" + tape.file());
    }

    /** With so many cameras, each showing its number. */
    Chromium(int cameras) {
        this(CAMERA + "=device-count=" + cameras);
    }

    private Chromium(String... cameras) {
        Path program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(cameras));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(flags));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** @throws IllegalStateException when there is no browser: without one these tests fail, they are never skipped */
    private static Path program() {
        String configured = System.getenv(PROGRAM);
        if (configured == null || configured.isBlank() || !Files.isExecutable(Path.of(configured))) {
            throw new IllegalStateException(
                    "The browser tests need Chromium: set " + PROGRAM + " to its program file (it is: " + configured
                            + "). './lab test' finds or installs one by itself.");
        }
        return Path.of(configured);
    }
}
