package org.perceptory.app.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points as people read and type them: with the decimals that they have, two at most. */
public final class PointsText {

    private static final String NONE = "–";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,9}([.,]\\d{0,2})?|[.,]\\d{1,2})");

    private PointsText() {}

    /** Such as 16.5; a dash for null. */
    public static String of(Number points) {
        return points == null ? NONE : Text.of("points", points);
    }

    /** Such as "16.5 of 20"; a dash for null. */
    public static String of(Number points, Number most) {
        return points == null ? NONE : Text.of("points.of", of(points), of(most));
    }

    /**
     * What was typed, with a dot or a comma before the decimals, or ½.
     *
     * @return empty where it is no number, or has more decimals than points have: "1,000" could be one or a thousand
     */
    public static Optional<BigDecimal> read(String typed) {
        String plain = typed.strip().replace("½", ".5").replace('−', '-');
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }
}
