package org.perceptory.app.feedback;

import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/** The sentence for a refusal of the domain: {@code refusal.CODE} of the bundle with its figures. */
public final class Refusals {

    private Refusals() {}

    public static String sentence(RefusedException refusal) {
        return Text.of("refusal." + refusal.code(), refusal.figures().toArray());
    }
}
