package org.perceptory.app.push;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;

/** A servlet container that knows nothing of anything. */
final class Container {

    private Container() {}

    static <T> T answeringNothing(Class<T> type) {
        return answering(type, () -> null);
    }

    /** Its requests stay open with what this gives. */
    @SuppressWarnings("unchecked")
    static <T> T answering(Class<T> type, Supplier<AsyncContext> open) {
        return (T) Proxy.newProxyInstance(
                Container.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getReturnType() == ServletContext.class) {
                        return answeringNothing(ServletContext.class);
                    }
                    return switch (method.getName()) {
                        case "getServletName", "getContextPath", "getServerInfo" -> "test";
                        case "getServletPath" -> "";
                        case "getMajorVersion", "getMinorVersion" -> 6;
                        case "isAsyncStarted" -> false;
                        case "isProductionMode" -> true;
                        case "startAsync" -> open.get();
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        case "getInitParameterNames", "getAttributeNames", "getHeaders", "getHeaderNames" ->
                            Collections.emptyEnumeration();
                        case "getServletRegistrations" -> Map.of();
                        default -> null;
                    };
                });
    }
}
