package org.perceptory.app.api;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system takes and no header misreads. */
public final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    /**
     * Such as {@code cats-and-dogs-3.zip}.
     *
     * @param otherwise what stands for a name without Latin letters or digits
     * @param end such as {@code -3.zip}
     */
    public static String of(String name, String otherwise, String end) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return (shortened.isEmpty() ? otherwise : shortened) + end;
    }
}
