package org.perceptory.domain;

import java.util.List;

/** Something was not done, with the reason as a code and the figures that its sentence needs. */
public final class RefusedException extends RuntimeException {
    private final Refusal code;
    private final transient List<Object> figures;

    public RefusedException(Refusal code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    public Refusal code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
