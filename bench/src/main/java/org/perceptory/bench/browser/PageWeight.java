package org.perceptory.bench.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.perceptory.bench.running.RunningPerceptory;

/** What a page costs over the network in a browser that has never been here. */
public record PageWeight(int requests, double kilobytes) {
    private static final double KILO = 1000;

    /** Opens the page that everybody meets first. */
    public static PageWeight ofSignIn(Browsing browsing, RunningPerceptory perceptory) {
        Page page = browsing.page();
        Count count = new Count(page);
        page.navigate(perceptory.address() + "/sign-in");
        page.getByLabel("User name").waitFor();
        return count.end();
    }

    /** Opens a page of somebody who has signed in, with nothing of it in the cache. */
    public static PageWeight of(Browsing browsing, RunningPerceptory perceptory, String path, String element) {
        Page page = browsing.page();
        LivePage.signIn(page, perceptory);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Count count = new Count(page);
        page.navigate(perceptory.address() + path);
        page.locator(element).first().waitFor();
        return count.end();
    }

    /** Counts what arrives for a page, its workers left out, from now on and without its cache. */
    private static final class Count {
        private final Page page;
        private int requests;
        private double bytes;

        Count(Page page) {
            this.page = page;
            CDPSession network = page.context().newCDPSession(page);
            network.on("Network.loadingFinished", this::finished);
            network.send("Network.enable");
            JsonObject off = new JsonObject();
            off.addProperty("cacheDisabled", true);
            network.send("Network.setCacheDisabled", off);
        }

        private void finished(JsonObject event) {
            requests++;
            bytes += event.get("encodedDataLength").getAsDouble();
        }

        PageWeight end() {
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.context().close();
            return new PageWeight(requests, bytes / KILO);
        }
    }
}
