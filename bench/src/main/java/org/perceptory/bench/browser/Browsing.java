package org.perceptory.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.perceptory.bench.pictures.DrawnPicture;
import org.perceptory.bench.sounds.MadeSound;

/** A browser whose camera plays drawn pictures, 640 × 480 and 30 a second, and whose microphone plays made sounds. */
public final class Browsing implements AutoCloseable {
    private static final String PROGRAM = "PERCEPTORY_CHROMIUM";
    private static final int FRAMES = 60;

    private final Playwright playwright;
    private final Browser browser;

    /** @param folder takes the film */
    public Browsing(Path folder) {
        String program = System.getenv(PROGRAM);
        if (program == null || !Files.isExecutable(Path.of(program))) {
            throw new IllegalStateException(
                    "Set " + PROGRAM + " to Chromium's program file; ./lab bench does so by itself.");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(program))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-fake-ui-for-media-stream",
                                "--use-fake-device-for-media-stream",
                                "--use-file-for-fake-video-capture=" + film(folder),
                                "--use-file-for-fake-audio-capture=" + tape(folder))));
    }

    /** In a profile of its own. */
    Page page() {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 900))
                .newPage();
    }

    private static Path film(Path folder) {
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        for (int frame = 0; frame < FRAMES; frame++) {
            film.writeBytes(DrawnPicture.jpeg(frame % 3, 2_000_000 + frame / 10));
        }
        try {
            return Files.write(folder.resolve("camera.mjpeg"), film.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path tape(Path folder) {
        try {
            return Files.write(folder.resolve("microphone.wav"), MadeSound.wav(0, 2_000_000, 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
