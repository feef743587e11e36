package org.perceptory.bench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.perceptory.bench.Stopwatch;

/** The page {@code bench/teachable}, served with the isolation headers that our own pages have. */
public final class TeachablePage {
    private static final String MODEL = "PERCEPTORY_BENCH_TM_MODEL";
    private static final Path FOLDER = Path.of("bench", "teachable").toAbsolutePath();
    private static final double PATIENCE_MS = 120_000;

    private final Path model;

    private TeachablePage(Path model) {
        this.model = model;
    }

    /** Empty where no folder with an exported model is named. */
    public static Optional<TeachablePage> configured() {
        return Optional.ofNullable(System.getenv(MODEL))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new TeachablePage(Path.of(folder).toAbsolutePath()));
    }

    public Pace measure(Browsing browsing) {
        HttpServer server = serve();
        try {
            Page page = browsing.page();
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/index.html");
            page.waitForFunction(
                    "() => window.benchFault || window.benchDone",
                    null,
                    new WaitForFunctionOptions().setTimeout(PATIENCE_MS));
            Object fault = page.evaluate("() => window.benchFault");
            if (fault != null) {
                throw new IllegalStateException("Teachable Machine's page failed: " + fault);
            }
            Pace pace = new Pace(
                    Stopwatch.median(LivePage.numbers(page, "benchRates")),
                    Stopwatch.median(LivePage.numbers(page, "benchTimes")),
                    (String) page.evaluate("() => window.benchEngine"));
            page.context().close();
            return pace;
        } finally {
            server.stop(0);
        }
    }

    private HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Map.of("/", FOLDER, "/model/", model)
                    .forEach((path, folder) -> server.createContext(path, SimpleFileServer.createFileHandler(folder))
                            .getFilters()
                            .add(isolated()));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Filter isolated() {
        return Filter.beforeHandler("isolates the page, so that threads work", exchange -> {
            exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
            exchange.getResponseHeaders().set("Cross-Origin-Embedder-Policy", "require-corp");
        });
    }
}
