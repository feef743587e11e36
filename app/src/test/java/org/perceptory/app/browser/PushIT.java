package org.perceptory.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.perceptory.app.running.Proxy;
import org.perceptory.app.running.RunningPerceptory;

/**
 * News reach every page: the lone one, the one whose answer was overtaken, the one whose network has no web sockets.
 */
@QuarkusIntegrationTest
@WithTestResource(RunningPerceptory.class)
@ExtendWith(BrowserExtension.class)
class PushIT {

    /** On a quiet machine at most a third of it: a busy one is slow, not wrong. */
    private static final double SOON_MS = 15_000;

    private static final double LATE_MS = 9_000;
    /** What the browser holds back: answers to clicks, when they have come. */
    private static final String ANSWERS = """
            {"patterns": [{"urlPattern": "*v-r=uidl*", "requestStage": "Response"}]}""";

    private static final int CHANGES = 60;
    /** More of them show what happens rarely: {@code -Dperceptory.openings=300}. */
    private static final int OPENINGS = Integer.getInteger("perceptory.openings", 30);

    private static final int HANGING_UP = 200;

    @Test
    void each_change_in_one_tab_is_seen_in_the_other_at_once(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        StudioPage other = student.inAnotherTab(studio);
        for (int change = 0; change < CHANGES; change++) {
            String name = "Name " + change;
            studio.card(change == 0 ? "Class 1" : "Name " + (change - 1)).rename(name);
            assertThat(other.card(name).root()).isVisible(within(SOON_MS));
        }
    }

    @Test
    void no_page_is_empty_however_often_it_is_opened(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        for (int opening = 0; opening < OPENINGS; opening++) {
            studio.page().reload();
            assertThat(studio.cards()).hasCount(2);
        }
    }

    /** Its client waits 5 s for the answer that is missing; what it does then must find one. */
    @Test
    void a_page_whose_first_answer_is_overtaken_by_news_fills_all_the_same(Visitor student) {
        StudioPage studio = student.signInAsStudent().newProject();
        Page late = student.context().newPage();
        CDPSession devtools = student.context().newCDPSession(late);
        var held = new ArrayList<JsonObject>();
        devtools.on("Fetch.requestPaused", held::add);
        devtools.send("Fetch.enable", JsonParser.parseString(ANSWERS).getAsJsonObject());
        var news = new ArrayList<String>();
        late.onWebSocket(socket -> socket.onFrameReceived(frame -> news.add(frame.text())));
        late.navigate("projects/" + studio.project());
        late.waitForCondition(() -> !held.isEmpty());
        studio.addClass();
        late.waitForCondition(() -> news.stream().anyMatch(text -> text.contains("Class 3")));
        late.waitForTimeout(LATE_MS);
        devtools.send("Fetch.disable");
        assertThat(new StudioPage(late).cards()).hasCount(3);
        // Flow's own, for what waited for an answer while it asked for everything anew.
        student.faults().removeIf(fault -> fault.contains("Client is resynchronizing"));
    }

    @ParameterizedTest
    @EnumSource(Proxy.Refusal.class)
    void a_page_whose_proxy_lets_no_web_socket_through_hears_of_it_within_seconds(
            Proxy.Refusal refusal, Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        try (var proxy = new Proxy(refusal)) {
            Page page = student.context().newPage();
            page.navigate(proxy.address() + "/projects/" + studio.project());
            StudioPage behind = new StudioPage(page);
            studio.addClass();
            assertThat(behind.cards()).hasCount(3, new LocatorAssertions.HasCountOptions().setTimeout(SOON_MS));
            behind.card("Class 3").choose("Delete the class");
            assertThat(studio.cards()).hasCount(2);
            behind.card("Class 1").upload(Scene.RED_BALLS, 4);
            behind.card("Class 2").upload(Scene.BLUE_STRIPES, 4);
            behind.train().awaitTrained();
        }
    }

    /** What one of them had said once lay in the way of all who came after. */
    @Test
    void clients_that_hang_up_while_they_ask_for_a_web_socket_block_nobody(Visitor student) throws IOException {
        StudioPage studio = student.signInAsStudent().newProject();
        String cookies = student.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        for (int client = 0; client < HANGING_UP; client++) {
            askForAWebSocketAndHangUp(cookies);
        }
        List<String> sockets = new ArrayList<>();
        Page page = student.context().newPage();
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> sockets.add(frame.text())));
        page.navigate("projects/" + studio.project());
        StudioPage other = new StudioPage(page);
        studio.addClass();
        assertThat(other.cards()).hasCount(3);
        assertThat(sockets).as("what came over the web socket").isNotEmpty();
    }

    /** As a browser does whose person leaves: while they are looked up, their connection ends. */
    private static void askForAWebSocketAndHangUp(String cookies) throws IOException {
        URI address = URI.create(RunningPerceptory.address());
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(("""
          GET /VAADIN/push?v-r=push&v-uiId=0&X-Atmosphere-Transport=websocket HTTP/1.1\r
          Host: localhost\r
          Connection: Upgrade\r
          Upgrade: websocket\r
          Sec-WebSocket-Version: 13\r
          Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
          Cookie: %s\r
          \r
          """).formatted(cookies).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static LocatorAssertions.IsVisibleOptions within(double millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }
}
