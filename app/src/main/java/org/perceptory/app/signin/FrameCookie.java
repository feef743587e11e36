package org.perceptory.app.signin;

import java.time.Duration;

/**
 * Cookies that hold in another site's frame: {@code SameSite=None}, and partitioned by that site (CHIPS), without which
 * browsers hold them back there. {@code NewCookie} knows no partitions.
 */
public final class FrameCookie {

    private FrameCookie() {}

    /**
     * The value of a {@code Set-Cookie} header.
     *
     * @param trusted whether the browser takes {@code Secure} cookies from us; where not, the cookie does without
     *     frames
     */
    public static String set(String name, String value, Duration age, boolean trusted) {
        return name + "=" + value + "; Path=/; Max-Age=" + age.toSeconds() + "; HttpOnly" + attributes(trusted);
    }

    /** The value of a {@code Set-Cookie} header that ends the cookie. */
    public static String end(String name, boolean trusted) {
        return set(name, "", Duration.ZERO, trusted);
    }

    /** What makes a cookie hold in a frame, to be added to it. */
    public static String attributes(boolean trusted) {
        return trusted ? "; SameSite=None; Secure; Partitioned" : "; SameSite=Lax";
    }
}
