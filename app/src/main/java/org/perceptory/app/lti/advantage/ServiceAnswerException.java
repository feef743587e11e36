package org.perceptory.app.lti.advantage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** A platform's service said no. */
final class ServiceAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    ServiceAnswerException(HttpResponse<byte[]> answer) {
        super(of(answer));
        this.status = answer.statusCode();
    }

    int status() {
        return status;
    }

    /** Who answered what, for the log: neither the address's query nor the words hold what opens doors. */
    static String of(HttpResponse<byte[]> answer) {
        URI asked = answer.uri();
        String said = ErrorBody.of(answer.body());
        return asked.getScheme() + "://" + asked.getRawAuthority() + asked.getRawPath() + " answered "
                + answer.statusCode() + (said.isEmpty() ? "" : ": " + said);
    }
}
