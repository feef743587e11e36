package org.perceptory.app.signin;

import java.net.URI;
import java.util.Optional;

/**
 * Where somebody wanted to go before they signed in: a path of ours. Whatever else stands in an address that somebody
 * else made up leads nowhere.
 */
public final class OwnPath {

    /** The parameter of the sign-in page's address. */
    public static final String NEXT = "next";

    private static final int LONGEST = 1_000;
    /** Browsers read a backslash as a slash, and two slashes as another site. */
    private static final String PATH = "/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*";
    /** Would lead back, or sign out at once. */
    private static final String DOORS = "/(?:sign-in|sign-out|j_security_check)(?:[/?#].*)?";

    private OwnPath() {}

    /** The path with its query, as it may stand in a {@code Location}. */
    public static Optional<String> of(String address) {
        return Optional.ofNullable(address)
                .filter(path -> path.length() <= LONGEST && path.matches(PATH) && !path.matches(DOORS) && isPath(path));
    }

    private static boolean isPath(String path) {
        try {
            URI uri = URI.create(path);
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && !uri.getRawPath().contains("//");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
