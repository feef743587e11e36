package org.perceptory.app.api;

import org.perceptory.app.text.Text;

/**
 * What went wrong, as RFC 9457 tells it.
 *
 * @param code for programs, such as {@code NOT_FOUND}
 * @param title what happened, in the person's words
 * @param detail what to do about it
 */
public record Problem(String code, String title, String detail) {

    /** The problem with this code, its words from the bundle's {@code problem.CODE.title} and {@code .detail}. */
    public static Problem of(String code, Object... arguments) {
        return new Problem(
                code,
                Text.of("problem." + code + ".title", arguments),
                Text.of("problem." + code + ".detail", arguments));
    }
}
