package org.perceptory.app.signin;

import java.net.URI;

/** The university's sign-in service, as far as our own door has to know of one. */
public interface SignInService {

    /** Whether there is one. */
    boolean present();

    /** What people call it. */
    String name();

    /** Where signing in with it begins, below our own address, with a slash in front. */
    String path();

    /**
     * Where somebody is signed out of it as well.
     *
     * @param endSession where it ends its sessions, as it said when they came in
     * @param back where it is to send them afterwards
     */
    URI end(String endSession, String back);
}
