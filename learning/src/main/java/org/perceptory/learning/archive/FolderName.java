package org.perceptory.learning.archive;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** A folder's name as a reader sees it: composed, as macOS does not write it, and without blanks around it. */
record FolderName(String text) {
    private static final Set<String> SPLIT =
            Set.of("train", "training", "val", "valid", "validation", "test", "testing");
    private static final Set<String> TEST = Set.of("test", "testing");

    /** As long as any system lets a name be; to compose marks takes the square of their number. */
    private static final int LONGEST = 255;

    FolderName {
        text = composed(text, Normalizer.Form.NFC).strip();
    }

    /** What two spellings of one name share. */
    String key() {
        String folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return composed(folded, Normalizer.Form.NFKC);
    }

    private static String composed(String text, Normalizer.Form form) {
        return text.length() > LONGEST ? text : Normalizer.normalize(text, form);
    }

    /** Whether data sets call their parts so. */
    boolean isSplit() {
        return SPLIT.contains(key());
    }

    /** Whether data sets call the part so that a model is measured on. */
    boolean isTest() {
        return TEST.contains(key());
    }
}
