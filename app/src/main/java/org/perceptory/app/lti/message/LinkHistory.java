package org.perceptory.app.lti.message;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The links that a link is a copy of, as the variable {@code ResourceLink.id.history} has them (LTI Core 1.3, appendix
 * B): ids in the form of addresses, the latest first, with commas between them.
 */
final class LinkHistory {

    /** What decoding puts in the place of bytes that are no text. */
    private static final char NO_UTF_8 = '\uFFFD';

    private LinkHistory() {}

    /** @param value the variable's own name where the platform does not know it; what is no id is passed over */
    static List<String> of(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(id -> !id.startsWith("$"))
                .flatMap(id -> decoded(id).stream())
                .filter(id -> !id.isBlank() && Words.isExact(id, Words.ID))
                .filter(id -> id.indexOf(NO_UTF_8) < 0)
                .distinct()
                .toList();
    }

    private static Optional<String> decoded(String id) {
        try {
            return Optional.of(URLDecoder.decode(id, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
