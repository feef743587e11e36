package org.perceptory.app.lti;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Why a message was refused, in words for the log. What jose4j says of a token holds the token, and with it who came;
 * of that only what went wrong is told, and what was expected in place of what.
 */
final class LogReason {

    /** Whose words hold nothing of the token but issuer, audience and times. */
    private static final Map<Integer, String> HARMLESS = Map.of(
            ErrorCodes.EXPIRED, "expired",
            ErrorCodes.EXPIRATION_MISSING, "without an end",
            ErrorCodes.ISSUED_AT_MISSING, "without a beginning",
            ErrorCodes.NOT_YET_VALID, "not valid yet",
            ErrorCodes.AUDIENCE_MISSING, "without an audience",
            ErrorCodes.AUDIENCE_INVALID, "for another audience",
            ErrorCodes.ISSUER_MISSING, "without an issuer",
            ErrorCodes.ISSUER_INVALID, "from another issuer",
            ErrorCodes.ISSUED_AT_INVALID_FUTURE, "issued in the future",
            ErrorCodes.ISSUED_AT_INVALID_PAST, "issued long ago");

    private static final Map<Integer, String> OTHERS = Map.of(
            ErrorCodes.SIGNATURE_INVALID, "wrong signature",
            ErrorCodes.SIGNATURE_MISSING, "not signed",
            ErrorCodes.JSON_INVALID, "no JSON inside",
            ErrorCodes.MALFORMED_CLAIM, "a malformed claim");

    /** A token, or the beginning of one, wherever else it may stand: base64url of a JSON object begins so. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]*+(?:\\.[\\w-]*+){0,8}");

    private LogReason() {}

    /** The message and those of what caused it. */
    static String of(Throwable refusal) {
        var reason = new StringBuilder(words(refusal));
        for (Throwable cause = refusal.getCause(); cause != null; cause = cause.getCause()) {
            reason.append(": ").append(words(cause));
        }
        return TOKEN.matcher(reason).replaceAll("(token)");
    }

    private static String words(Throwable fault) {
        return switch (fault) {
            case InvalidJwtException invalid ->
                invalid.getErrorDetails().stream().map(LogReason::detail).collect(Collectors.joining(", "));
            case LtiRefusedException ours -> ours.getMessage();
            // Of other faults with a token, jose4j's and a parser's, the words may be those of the token.
            default -> isOfATool(fault) ? fault.getClass().getSimpleName() : fault.toString();
        };
    }

    private static boolean isOfATool(Throwable fault) {
        String name = fault.getClass().getName();
        return name.startsWith("org.jose4j.") || name.startsWith("com.fasterxml.jackson.");
    }

    private static String detail(ErrorCodeValidator.Error error) {
        String harmless = HARMLESS.get(error.getErrorCode());
        return harmless == null
                ? OTHERS.getOrDefault(error.getErrorCode(), "not a token that can be read")
                : harmless + " (" + error.getErrorMessage() + ")";
    }
}
