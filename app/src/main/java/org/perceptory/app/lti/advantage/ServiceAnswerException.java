package org.perceptory.app.lti.advantage;

import java.io.IOException;

/** A platform's service said no. */
final class ServiceAnswerException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    ServiceAnswerException(String service, int status) {
        super(service + " answered " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
