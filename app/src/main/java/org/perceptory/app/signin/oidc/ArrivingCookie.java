package org.perceptory.app.signin.oidc;

import org.perceptory.app.signin.FrameCookie;
import org.perceptory.domain.person.ArrivingIdentities;

/** What a browser holds that brought an identity to be connected, until its person said yes or no. */
public final class ArrivingCookie {

    public static final String NAME = "perceptory-arriving";

    private ArrivingCookie() {}

    static String keep(String secret, boolean trusted) {
        return FrameCookie.set(NAME, secret, ArrivingIdentities.LASTS, trusted);
    }
}
