package org.perceptory.app.model;

import java.text.Normalizer;
import java.util.Locale;

/** Names of files that every system takes and no header misreads. */
final class FileName {

    private static final int LONGEST = 60;

    private FileName() {}

    /** Such as {@code cats-and-dogs-3.zip}; of a name without Latin letters or digits remains {@code model-3.zip}. */
    static String of(String project, int version, String extension) {
        String plain = Normalizer.normalize(project, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String shortened = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return (shortened.isEmpty() ? "model" : shortened) + "-" + version + "." + extension;
    }
}
