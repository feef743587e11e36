package org.perceptory.learning.sound;

import java.util.List;

/** A file was not taken as a sound, with the reason as a code and the figures that its sentence needs. */
public final class RefusedSoundException extends RuntimeException {
    private final SoundRefusal code;
    private final transient List<Object> figures;

    public RefusedSoundException(SoundRefusal code, Object... figures) {
        super(code + " " + List.of(figures));
        this.code = code;
        this.figures = List.of(figures);
    }

    RefusedSoundException(SoundRefusal code, Throwable cause) {
        super(code.name(), cause);
        this.code = code;
        this.figures = List.of();
    }

    public SoundRefusal code() {
        return code;
    }

    /** In the order that the code's Javadoc names them. */
    public List<Object> figures() {
        return figures;
    }
}
