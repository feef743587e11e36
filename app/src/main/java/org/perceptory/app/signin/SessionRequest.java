package org.perceptory.app.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who is in by this secret. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String secret;

    SessionRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
