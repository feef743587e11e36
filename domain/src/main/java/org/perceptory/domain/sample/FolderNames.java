package org.perceptory.domain.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perceptory.domain.project.Label;

/** Names of folders that every system takes, each of its own where capitals do not count. */
public final class FolderNames {
    private static final String DEVICES = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";

    private FolderNames() {}

    static Map<UUID, String> of(List<Label> labels) {
        Map<UUID, String> folders = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Label label : labels) {
            folders.put(label.id, of(label.name, taken));
        }
        return folders;
    }

    /** @param taken names in lower case that others have; this one's is added */
    public static String of(String name, Set<String> taken) {
        String folder = plain(name);
        for (int number = 2; !taken.add(folder.toLowerCase(Locale.ROOT)); number++) {
            folder = plain(name) + " " + number;
        }
        return folder;
    }

    /** Without what means something in a path; with something to see in any case. */
    private static String plain(String name) {
        String plain = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                .replaceAll("[. ]+$", "")
                .strip();
        boolean reserved = plain.isEmpty() || plain.startsWith(".") || plain.matches(DEVICES);
        return reserved ? "_" + plain : plain;
    }
}
