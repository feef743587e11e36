package org.perceptory.domain.lti;

import java.net.URI;
import java.util.Locale;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** An address on the web. */
public final class Address {
    private static final int LONGEST = 2_000;

    private Address() {}

    /** @throws RefusedException PLATFORM_ADDRESS for what is no http or https address */
    public static String of(String text) {
        String address = text.strip();
        parse(address);
        return address;
    }

    /**
     * Scheme, host and port, as browsers write it.
     *
     * @throws RefusedException PLATFORM_ADDRESS for what is no http or https address
     */
    public static String origin(String text) {
        URI uri = parse(text.strip());
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + uri.getPort());
    }

    /** The same with a slash at its end where there is none, and without where there is one. */
    public static String otherwiseEnded(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address + "/";
    }

    private static URI parse(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= LONGEST) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw (RefusedException) new RefusedException(Refusal.PLATFORM_ADDRESS, text).initCause(malformed);
        }
        throw new RefusedException(Refusal.PLATFORM_ADDRESS, text);
    }
}
