package org.perceptory.app.lti.advantage;

import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * A platform's token endpoint gave no token. Whatever it says (400 for keys of ours that it could not fetch, 401 for a
 * client that it does not know, 404 while it moves) is about the two of us, and never about what the token was for.
 */
final class NoTokenException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    NoTokenException(HttpResponse<byte[]> answer) {
        super("No token: " + ServiceAnswerException.of(answer));
        this.status = answer.statusCode();
    }

    int status() {
        return status;
    }
}
