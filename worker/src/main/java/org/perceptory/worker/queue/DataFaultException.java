package org.perceptory.worker.queue;

import org.perceptory.domain.training.FailureCode;

/** The job fails for what its data are, and would fail so every time. */
public final class DataFaultException extends RuntimeException {
    private final FailureCode code;
    private final String detail;

    public DataFaultException(FailureCode code, String detail) {
        super(code + ": " + detail);
        this.code = code;
        this.detail = detail;
    }

    FailureCode code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
