package org.perceptory.app.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/**
 * How the bodies of requests are read: as the description has them, without guessing what was meant. What others send
 * us elsewhere (platforms, sign-in services) is read as leniently as they write it, by the application's own mapper.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class StrictJson implements ContextResolver<ObjectMapper> {

    private static final Map<LogicalType, List<CoercionInputShape>> GUESSES = Map.of(
            LogicalType.Integer,
            List.of(
                    CoercionInputShape.Float,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString,
                    CoercionInputShape.Boolean),
            LogicalType.Float,
            List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Boolean),
            LogicalType.Boolean,
            List.of(
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.String,
                    CoercionInputShape.EmptyString),
            LogicalType.Textual,
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean),
            LogicalType.Enum,
            List.of(CoercionInputShape.Integer, CoercionInputShape.EmptyString),
            LogicalType.OtherScalar,
            List.of(CoercionInputShape.EmptyString));

    private final ObjectMapper strict;

    StrictJson(ObjectMapper json) {
        strict = of(json);
    }

    static ObjectMapper of(ObjectMapper json) {
        ObjectMapper strict = json.copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        GUESSES.forEach((type, shapes) ->
                shapes.forEach(shape -> strict.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail)));
        return strict;
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
