package org.perceptory.bench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.perceptory.bench.Stopwatch;
import org.perceptory.bench.running.RunningPerceptory;

/** The studio page, its live result on the camera. */
public final class LivePage {
    private static final int SECONDS = 12;
    private static final double PATIENCE_MS = 120_000;

    /** Notes how long each picture that is sent to a worker takes to come back as an embedding. */
    private static final String WATCH_WORKERS = """
      window.benchTimes = [];
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (message, ...rest) {
        if (message?.type === 'run') {
          const start = performance.now();
          this.addEventListener('message', () => window.benchTimes.push(performance.now() - start), { once: true });
        }
        return send.call(this, message, ...rest);
      };
      """;

    /** The element tells its frames a second about once a second. */
    private static final String LISTEN = """
      () => {
        window.benchRates = [];
        document.querySelector('pc-live').addEventListener('answered', (e) => window.benchRates.push(e.detail.fps));
      }""";

    private final Browsing browsing;
    private final RunningPerceptory perceptory;

    public LivePage(Browsing browsing, RunningPerceptory perceptory) {
        this.browsing = browsing;
        this.perceptory = perceptory;
    }

    /** @param project with a model */
    public Pace measure(UUID project) {
        Page page = browsing.page();
        page.setDefaultTimeout(PATIENCE_MS);
        page.addInitScript(WATCH_WORKERS);
        signIn(page, perceptory);
        page.navigate(perceptory.address() + "/projects/" + project);
        page.locator("pc-live").getByText("Start the camera").click();
        page.waitForFunction(
                "() => window.benchTimes.length > 30", null, new WaitForFunctionOptions().setTimeout(PATIENCE_MS));
        page.evaluate("() => { window.benchTimes = []; }");
        page.evaluate(LISTEN);
        page.waitForFunction(
                "n => window.benchRates.length >= n", SECONDS, new WaitForFunctionOptions().setTimeout(PATIENCE_MS));
        double rate = Stopwatch.median(numbers(page, "benchRates"));
        double time = Stopwatch.median(numbers(page, "benchTimes"));
        String engine = (boolean) page.evaluate("() => crossOriginIsolated")
                ? "WASM, %s threads".formatted(page.evaluate("() => Math.min(4, navigator.hardwareConcurrency)"))
                : "WASM, one thread";
        page.context().close();
        return new Pace(rate, time, engine);
    }

    static void signIn(Page page, RunningPerceptory perceptory) {
        page.navigate(perceptory.address() + "/sign-in");
        page.getByLabel("User name").fill(perceptory.account().username());
        page.getByLabel("Password", new GetByLabelOptions().setExact(true))
                .fill(perceptory.account().password());
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    static double[] numbers(Page page, String list) {
        List<?> values = (List<?>) page.evaluate("name => window[name]", list);
        return values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .toArray();
    }
}
