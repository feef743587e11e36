package org.perceptory.app.api;

import java.util.Map;

/** The problem for an HTTP status that no resource of ours chose, but what stands in front of them. */
final class Faults {

    private static final Map<Integer, String> CODES = Map.of(
            400, "BAD_REQUEST",
            401, "NOT_SIGNED_IN",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "WRONG_METHOD",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            414, "ADDRESS_TOO_LONG",
            415, "WRONG_MEDIA_TYPE");
    private static final int SERVER_ERROR = 500;

    private Faults() {}

    /** @param status an HTTP status, 400–599 */
    static Problem of(int status) {
        String other = status < SERVER_ERROR ? "BAD_REQUEST" : "BROKEN";
        return Problem.of(CODES.getOrDefault(status, other));
    }
}
