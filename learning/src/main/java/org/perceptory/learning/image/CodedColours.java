package org.perceptory.learning.image;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Colours by the numbers of ITU-T H.273, as PNG's cICP has them. */
final class CodedColours {
    private CodedColours() {}

    /** None where a number is not known, or means light brighter than white. */
    static Optional<Colours> of(int primaries, int transfer) {
        return primaries(primaries)
                .flatMap(of -> transfer(transfer).flatMap(toLight -> PrimaryColours.of(of, toLight)));
    }

    private static Optional<Primaries> primaries(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 1 -> Primaries.SRGB;
                    case 4 -> new Primaries(0.67, 0.33, 0.21, 0.71, 0.14, 0.08, 0.310, 0.316);
                    case 5 -> new Primaries(0.64, 0.33, 0.29, 0.60, 0.15, 0.06, 0.3127, 0.3290);
                    case 6, 7 -> new Primaries(0.630, 0.340, 0.310, 0.595, 0.155, 0.070, 0.3127, 0.3290);
                    case 9 -> new Primaries(0.708, 0.292, 0.170, 0.797, 0.131, 0.046, 0.3127, 0.3290);
                    case 11 -> new Primaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.314, 0.351);
                    case 12 -> new Primaries(0.680, 0.320, 0.265, 0.690, 0.150, 0.060, 0.3127, 0.3290);
                    case 22 -> new Primaries(0.630, 0.340, 0.295, 0.605, 0.155, 0.077, 0.3127, 0.3290);
                    default -> null;
                });
    }

    private static Optional<DoubleUnaryOperator> transfer(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case 1, 6, 14, 15 -> Transfer::fromTelevision;
                    case 4 -> value -> Math.pow(value, 2.2);
                    case 5 -> value -> Math.pow(value, 2.8);
                    case 8 -> DoubleUnaryOperator.identity();
                    case 13 -> Transfer::fromSrgb;
                    default -> null;
                });
    }
}
