package org.perceptory.bench.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page of ours, open as in a browser, without the browser: asks Flow for a UI, navigates it and holds its push
 * connection, request for request as Flow's client does.
 */
public final class OpenPage implements AutoCloseable {
    private static final String PUSH = "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0"
            + "&X-Atmosphere-Framework=3.1.5.vaadin4-javascript&X-Atmosphere-Transport=websocket"
            + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application%%2Fjson%%3B%%20charset%%3DUTF-8&X-atmo-protocol=true";

    private final WebSocket push;

    private OpenPage(WebSocket push) {
        this.push = push;
    }

    /**
     * @param route of the view, without a slash at the front
     * @param mark stands in the view's first message, so that it is known to be there
     * @throws IllegalStateException where the view did not come
     */
    public static OpenPage open(Visitor visitor, String route, String mark) {
        visitor.get("/" + route);
        String location = URLEncoder.encode(route, StandardCharsets.UTF_8);
        JsonNode app =
                visitor.getJson("/?v-r=init&location=" + location + "&query=").get("appConfig");
        int ui = app.get("v-uiId").asInt();
        JsonNode uidl = app.get("uidl");
        String view = visitor.postText(
                "/?v-r=uidl&v-uiId=" + ui,
                navigation(route, uidl.get("Vaadin-Security-Key").asText()));
        if (!view.contains(mark)) {
            throw new IllegalStateException("The page " + route + " came without " + mark);
        }
        return new OpenPage(
                visitor.connect(PUSH.formatted(ui, uidl.get("Vaadin-Push-ID").asText())));
    }

    private static Map<String, Object> navigation(String route, String csrfToken) {
        Map<String, Object> data =
                new LinkedHashMap<>(Map.of("route", route, "query", "", "appShellTitle", "Perceptory", "trigger", ""));
        data.putAll(Collections.singletonMap("historyState", null));
        Map<String, Object> event = Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", data);
        return Map.of("csrfToken", csrfToken, "rpc", List.of(event), "syncId", 0, "clientId", 0);
    }

    @Override
    public void close() {
        push.abort();
    }
}
