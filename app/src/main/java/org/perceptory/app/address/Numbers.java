package org.perceptory.app.address;

import java.util.Optional;

/** Reads the numbers in addresses that anybody may have typed. */
public final class Numbers {

    private Numbers() {}

    /** The whole number, or empty where the text is none, or a larger one than there are. */
    public static Optional<Integer> parse(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
