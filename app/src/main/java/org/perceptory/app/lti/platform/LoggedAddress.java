package org.perceptory.app.lti.platform;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses of platforms as the log has them: queries hold tokens, and what opens doors does not stand in a log. */
public final class LoggedAddress {

    private static final Pattern FROM_QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);

    private LoggedAddress() {}

    /** Up to its query, also of what is no address. */
    public static String of(String address) {
        return FROM_QUERY.matcher(address).replaceFirst("");
    }

    /** Up to its query. */
    public static String of(URI address) {
        return of(address.toString());
    }
}
