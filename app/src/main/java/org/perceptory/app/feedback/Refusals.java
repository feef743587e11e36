package org.perceptory.app.feedback;

import java.math.BigDecimal;
import org.perceptory.app.text.Text;
import org.perceptory.domain.RefusedException;

/** The sentence for a refusal of the domain: {@code refusal.CODE} of the bundle with its figures. */
public final class Refusals {

    private Refusals() {}

    public static String sentence(RefusedException refusal) {
        return Text.of(
                "refusal." + refusal.code(),
                refusal.figures().stream().map(Refusals::whole).toArray());
    }

    /** A message cuts a number after three digits: of a millionth it would make nothing. */
    private static Object whole(Object figure) {
        return figure instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : figure;
    }
}
