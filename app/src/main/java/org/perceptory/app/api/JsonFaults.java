package org.perceptory.app.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** What is wrong with a body that is no JSON, or not the JSON that was asked for. */
final class JsonFaults {

    private static final String DUPLICATE = "Duplicate field";

    private JsonFaults() {}

    /** True of a fault in what was sent, not in what we were about to answer. */
    static boolean isOfRequest(JsonProcessingException fault) {
        return fault.getProcessor() == null || fault.getProcessor() instanceof JsonParser;
    }

    static Problem of(JsonProcessingException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json && isDuplicate(json)) {
                return Problem.of("REPEATED_FIELD", name((JsonParser) json.getProcessor()));
            }
        }
        String field = fault instanceof JsonMappingException misfit ? path(misfit) : "";
        return field.isEmpty() ? Faults.of(400) : Problem.of("BAD_FIELD", field);
    }

    /** Jackson has no exception of its own for it. */
    private static boolean isDuplicate(JsonProcessingException fault) {
        return fault.getOriginalMessage() != null
                && fault.getOriginalMessage().startsWith(DUPLICATE)
                && fault.getProcessor() instanceof JsonParser;
    }

    private static String name(JsonParser parser) {
        try {
            return String.valueOf(parser.currentName());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String path(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
