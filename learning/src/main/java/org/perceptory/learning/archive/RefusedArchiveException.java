package org.perceptory.learning.archive;

import java.util.List;

/** A whole archive was not taken, with the reason as a code and the figures that its sentence needs. */
public final class RefusedArchiveException extends RuntimeException {
    private final ArchiveRefusal code;
    private final transient List<Object> figures;

    public RefusedArchiveException(ArchiveRefusal code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    public ArchiveRefusal code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
