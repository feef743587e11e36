package org.perceptory.domain.project;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.perceptory.domain.Refusal;
import org.perceptory.domain.RefusedException;

/**
 * The colours that classes get by themselves. Told apart under normal sight and simulated protanopia, deuteranopia and
 * tritanopia (Machado 2009); the same twelve as the front end's palette.ts.
 */
public final class Palette {
    private static final List<String> COLORS = List.of(
            "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8a235e", "#acb78c", "#8d73f0",
            "#1c560b", "#965253", "#53448f");
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    private Palette() {}

    /** In the order in which they are given out, {@code #rrggbb}. */
    public static List<String> colors() {
        return COLORS;
    }

    /** The first colour that is used least. */
    static String next(Collection<String> used) {
        return COLORS.stream()
                .min(java.util.Comparator.comparingLong(
                        color -> used.stream().filter(color::equals).count()))
                .orElseThrow();
    }

    public static String checked(String color) {
        String lower = color.toLowerCase(java.util.Locale.ROOT);
        if (!HEX.matcher(lower).matches()) {
            throw new RefusedException(Refusal.COLOR_MALFORMED);
        }
        return lower;
    }
}
