package org.perceptory.bench.browser;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.perceptory.bench.Stopwatch;
import org.perceptory.bench.running.RunningPerceptory;

/** The studio page of a project of sounds, its live result on the microphone. */
public final class LiveSoundPage {
    private static final double PATIENCE_MS = 120_000;
    private static final int WARM_UPS = 20;
    private static final int DECISIONS = 60;
    /** Five decisions a second are asked for. */
    private static final String OVERLAP = "try { localStorage.setItem('perceptory.overlap', '0.8'); } catch {}";
    /** The element writes how many ms after the sound's end an answer is shown, and how many there are a second. */
    private static final String WATCH = """
      () => {
        window.benchLatencies = [];
        window.benchRates = [];
        const element = document.querySelector('pc-live-sound');
        new MutationObserver(() => {
          window.benchLatencies.push(Number(element.dataset.latency));
          window.benchRates.push(Number(element.dataset.dps));
        }).observe(element, { attributes: true, attributeFilter: ['data-latency'] });
      }""";

    private final Browsing browsing;
    private final RunningPerceptory perceptory;

    public LiveSoundPage(Browsing browsing, RunningPerceptory perceptory) {
        this.browsing = browsing;
        this.perceptory = perceptory;
    }

    /**
     * How fast it answers.
     *
     * @param milliseconds from the arrival of a second's last sample to the bars, the median
     */
    public record Listening(double decisionsPerSecond, double milliseconds) {}

    /** @param project with a model */
    public Listening measure(UUID project) {
        Page page = browsing.page();
        page.setDefaultTimeout(PATIENCE_MS);
        page.addInitScript(OVERLAP);
        LivePage.signIn(page, perceptory);
        page.navigate(perceptory.address() + "/projects/" + project);
        page.locator("pc-live-sound").getByText("Start the microphone").click();
        page.evaluate(WATCH);
        await(page, WARM_UPS);
        page.evaluate("() => { window.benchLatencies = []; window.benchRates = []; }");
        await(page, DECISIONS);
        double rate = Stopwatch.median(LivePage.numbers(page, "benchRates"));
        double latency = Stopwatch.median(LivePage.numbers(page, "benchLatencies"));
        page.context().close();
        return new Listening(rate, latency);
    }

    private static void await(Page page, int decisions) {
        page.waitForFunction("n => window.benchLatencies.length >= n", decisions);
    }
}
