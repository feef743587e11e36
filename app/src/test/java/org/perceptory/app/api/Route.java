package org.perceptory.app.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What can be done at an address, as the running application describes it.
 *
 * @param path with names in braces
 * @param operation of the OpenAPI document
 */
record Route(String method, String path, JsonNode operation) {

    static Stream<Route> in(JsonNode document) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Route(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    /** The path with this in the place of each name. */
    String with(String value) {
        return path.replaceAll("\\{\\w+}", value);
    }

    /** The path with an id that nobody has in the place of each name. */
    String toNothing() {
        return with(UUID.randomUUID().toString());
    }

    boolean leadsTo(String address) {
        return address.matches(with("[^/]+"));
    }

    List<Integer> statuses() {
        return operation.get("responses").properties().stream()
                .map(response -> Integer.parseInt(response.getKey()))
                .toList();
    }

    boolean isForAll() {
        return path.startsWith("/models/");
    }

    boolean hasNames() {
        return path.contains("{");
    }

    boolean takesJson() {
        return operation.at("/requestBody/content/application~1json").isObject();
    }

    boolean takesFile() {
        return operation.has("requestBody") && !takesJson();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
