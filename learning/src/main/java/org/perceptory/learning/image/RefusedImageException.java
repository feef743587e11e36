package org.perceptory.learning.image;

import java.util.List;

/** A file was not taken as a picture, with the reason as a code and the figures that its sentence needs. */
public final class RefusedImageException extends RuntimeException {
    private final ImageRefusal code;
    private final transient List<Object> figures;

    public RefusedImageException(ImageRefusal code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    RefusedImageException(ImageRefusal code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.figures = List.of();
    }

    public ImageRefusal code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
