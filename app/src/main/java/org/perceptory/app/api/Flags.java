package org.perceptory.app.api;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Locale;

/** Reads parameters that are true or false: JAX-RS takes whatever is not the one for the other. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class Flags implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked") // The type was asked for right here.
    public <T> ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Boolean.class || type == boolean.class ? (ParamConverter<T>) new Flag() : null;
    }

    private static final class Flag implements ParamConverter<Boolean> {

        /** In capitals, too, as Python writes them. */
        @Override
        public Boolean fromString(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("Neither true nor false");
            };
        }

        @Override
        public String toString(Boolean flag) {
            return flag.toString();
        }
    }
}
