package org.perceptory.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the description says of JSON: as much of JSON Schema as it uses. Of an object it wants to know every property.
 *
 * @param document the whole description
 */
record Schemas(JsonNode document) {

    void holds(JsonNode schema, JsonNode value, String where) {
        JsonNode known =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        assertThat(known.isObject()).as("%s is described", where).isTrue();
        if (known.has("anyOf") || known.has("oneOf") || known.has("allOf")) {
            List<JsonNode> choices = new ArrayList<>();
            known.elements().forEachRemaining(list -> list.forEach(choices::add));
            JsonNode choice = value.isNull() ? choices.getLast() : choices.getFirst();
            assertThat(choices).as(where).isNotEmpty();
            holds(choice, value, where);
            return;
        }
        assertThat(types(known.path("type"))).as(where).containsAnyElementsOf(namesOf(value));
        if (known.has("enum")) {
            assertThat(StreamSupport.stream(known.get("enum").spliterator(), false)
                            .map(JsonNode::asText))
                    .as(where)
                    .contains(value.asText());
        }
        if (known.has("minimum")) {
            assertThat(value.asDouble())
                    .as(where)
                    .isGreaterThanOrEqualTo(known.get("minimum").asDouble());
        }
        if (known.has("maximum")) {
            assertThat(value.asDouble())
                    .as(where)
                    .isLessThanOrEqualTo(known.get("maximum").asDouble());
        }
        if (known.has("pattern")) {
            assertThat(value.asText()).as(where).matches(known.get("pattern").asText());
        }
        value.properties()
                .forEach(one ->
                        holds(known.path("properties").path(one.getKey()), one.getValue(), where + "." + one.getKey()));
        if (value.isObject()) {
            known.path("required")
                    .forEach(name -> assertThat(value.has(name.asText()))
                            .as("%s.%s is there", where, name)
                            .isTrue());
        }
        if (value.isArray()) {
            value.forEach(one -> holds(known.path("items"), one, where + "[]"));
        }
    }

    private static List<String> types(JsonNode type) {
        return type.isTextual()
                ? List.of(type.asText())
                : StreamSupport.stream(type.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    /** A whole number is a number too: which of the two JSON does not tell. */
    private static List<String> namesOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> List.of("object");
            case ARRAY -> List.of("array");
            case STRING -> List.of("string");
            case BOOLEAN -> List.of("boolean");
            case NULL -> List.of("null");
            default -> value.isIntegralNumber() ? List.of("integer", "number") : List.of("number");
        };
    }
}
