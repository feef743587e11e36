package org.perceptory.app.lti.advantage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.perceptory.app.lti.platform.LoggedAddress;

/** A platform's service said no. */
final class ServiceAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    ServiceAnswerException(HttpResponse<byte[]> answer) {
        this(answer.uri(), answer.statusCode(), answer.body());
    }

    ServiceAnswerException(URI asked, int status, byte[] body) {
        super(of(asked, status, body));
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Who answered what, for the log: neither the address's query nor the words hold what opens doors. */
    static String of(HttpResponse<byte[]> answer) {
        return of(answer.uri(), answer.statusCode(), answer.body());
    }

    private static String of(URI asked, int status, byte[] body) {
        String said = ErrorBody.of(body);
        return LoggedAddress.of(asked) + " answered " + status + (said.isEmpty() ? "" : ": " + said);
    }
}
