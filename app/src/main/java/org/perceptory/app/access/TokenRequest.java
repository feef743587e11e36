package org.perceptory.app.access;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/**
 * Asks whose access token this is. A request of our own, for the tokens of sign-in services are no access tokens of
 * ours.
 */
final class TokenRequest extends BaseAuthenticationRequest {

    private final String secret;

    TokenRequest(String secret) {
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
