package org.perceptory.app.lti.advantage;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an answer of several pages goes on, by its {@code Link} headers (RFC 8288). */
final class LinkHeader {

    /** A link: its address, and its parameters, whose values may have commas and semicolons where they are quoted. */
    private static final Pattern LINK = Pattern.compile(
            "<([^<>]*+)>((?:\\s*+;\\s*+[^\\s=;,]++(?:\\s*+=\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s;,\"]*+))?+)*+)");

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([^\\s=;,]++)(?:\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s;,\"]*+)))?+");

    private LinkHeader() {}

    /**
     * The address of the next page, resolved against that of this one.
     *
     * @param headers the values of all of them
     * @param page without a fragment
     * @throws IllegalArgumentException where it is no address
     */
    static Optional<String> next(List<String> headers, String page) {
        return headers.stream()
                .flatMap(header -> LINK.matcher(header).results())
                .filter(link -> isNext(link.group(2)))
                .map(link -> resolve(page, link.group(1).strip()))
                .findFirst();
    }

    /** Of several {@code rel} the first counts; each may name several relations. */
    private static boolean isNext(String parameters) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (parameter.group(1).equalsIgnoreCase("rel")) {
                String relations = parameter.group(2) == null ? parameter.group(3) : parameter.group(2);
                return relations != null
                        && Arrays.stream(relations.strip().split("\\s+")).anyMatch("next"::equalsIgnoreCase);
            }
        }
        return false;
    }

    private static String resolve(String page, String reference) {
        URI base = URI.create(page);
        // Of a mere query Java makes one of the folder.
        URI found = reference.startsWith("?")
                ? URI.create(page.replaceFirst("\\?.*", "") + reference)
                : base.resolve(URI.create(reference));
        return found.toString().replaceFirst("#.*", "");
    }
}
