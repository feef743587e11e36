package org.perceptory.app.undo;

import java.util.UUID;

/**
 * Something done that can be taken back.
 *
 * @param words what was done: "3 pictures deleted"
 */
public record Deed(UUID id, String words, Step back, Step again) {

    public Deed(String words, Step back, Step again) {
        this(UUID.randomUUID(), words, back, again);
    }

    /** The way back, or there again. */
    @FunctionalInterface
    public interface Step {
        /** @throws org.perceptory.domain.RefusedException where what there is now does not allow it */
        Outcome take();
    }

    /** How far a step led. */
    public enum Outcome {
        DONE,
        PARTLY,
        /** Nothing was done: what it was about is gone, or was changed by somebody else. */
        GONE;

        /** @param done how many of @param all */
        public static Outcome of(int done, int all) {
            return done == 0 ? GONE : done < all ? PARTLY : DONE;
        }
    }
}
