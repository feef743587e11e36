package org.perceptory.domain.lti;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** An address on the web. */
public final class Address {
    private static final int LONGEST = 2_000;
    private static final int LAST_PORT = 65_535;
    /** What stands where a host should in {@code https://https://vle.example}. */
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Address() {}

    /** @throws RefusedException PLATFORM_ADDRESS for what is no full http or https address, or has a part after # */
    public static String of(String text) {
        String address = text.strip();
        URI uri = parse(address);
        boolean elsewhere = uri.getPort() == 0 || uri.getPort() > LAST_PORT;
        if (uri.getRawFragment() != null
                || elsewhere
                || SCHEMES.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new RefusedException(Refusal.PLATFORM_ADDRESS, text);
        }
        return address;
    }

    /** Whether it is what {@link #of} takes. */
    public static boolean isOne(String text) {
        try {
            of(text);
            return true;
        } catch (RefusedException noAddress) {
            return false;
        }
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
