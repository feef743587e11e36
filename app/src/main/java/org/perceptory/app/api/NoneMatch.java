package org.perceptory.app.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The condition {@code If-None-Match} (RFC 9110, 13.1.2): a list of entity tags, compared weakly, for a proxy that
 * compresses makes a weak one of ours. JAX-RS' own compares strongly.
 */
public final class NoneMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private NoneMatch() {}

    /** Whether the content is to be sent: who asks does not have it yet. */
    public static boolean holds(HttpHeaders headers, EntityTag tag) {
        List<String> known = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
        return known == null || known.stream().noneMatch(list -> names(list, tag.getValue()));
    }

    private static boolean names(String list, String tag) {
        return list.strip().equals("*")
                || TAG.matcher(list).results().anyMatch(known -> known.group(1).equals(tag));
    }
}
