package org.perceptory.worker.backbone;

import java.util.List;

/** A file was not fetched, with the reason as a code and the figures of its sentence. */
public final class DownloadFailedException extends RuntimeException {
    private final DownloadFault code;
    private final transient List<Object> figures;

    DownloadFailedException(DownloadFault code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    DownloadFailedException(DownloadFault code, Throwable cause) {
        super(code + " " + cause, cause);
        this.code = code;
        this.figures = List.of(cause.toString());
    }

    public DownloadFault code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
