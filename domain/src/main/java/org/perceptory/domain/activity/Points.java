package org.perceptory.domain.activity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/** Points as they are kept: with two decimals, so that halves and quarters stay what they are. */
public final class Points {
    private static final int DECIMALS = 2;

    private Points() {}

    /** @throws RefusedException POINTS_OUT_OF_RANGE unless from 0 to the most */
    public static BigDecimal within(BigDecimal points, int most) {
        if (points.signum() < 0 || points.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new RefusedException(Refusal.POINTS_OUT_OF_RANGE, most);
        }
        return points.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
