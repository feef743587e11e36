package org.perceptory.learning.catalogue;

import java.util.List;

/** A file or its entry was not taken as a backbone, with the reason as a code and the figures of its sentence. */
public final class UnusableBackboneException extends RuntimeException {
    private final BackboneFault code;
    private final transient List<Object> figures;

    public UnusableBackboneException(BackboneFault code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    UnusableBackboneException(BackboneFault code, Throwable cause) {
        super(code + " " + cause.getMessage(), cause);
        this.code = code;
        this.figures = List.of(String.valueOf(cause.getMessage()));
    }

    public BackboneFault code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
