package org.perceptory.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.perceptory.bench.groups.ClickGroup;
import org.perceptory.bench.groups.EmbeddingGroup;
import org.perceptory.bench.groups.HeadGroup;
import org.perceptory.bench.groups.LiveGroup;
import org.perceptory.bench.groups.MemoryGroup;
import org.perceptory.bench.groups.NoneGroup;
import org.perceptory.bench.groups.SoundGroup;
import org.perceptory.bench.groups.TrainingGroup;
import org.perceptory.bench.groups.WeightGroup;

/**
 * {@code Bench [GROUP...]}: all groups without a name. Exits with 1 where a figure is short, 2 where a name is wrong.
 */
public final class Bench {
    private static final Path FOLDER = Path.of("bench", "target", "run").toAbsolutePath();

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Group> groups = groups();
        List<String> chosen = arguments.length == 0 ? new ArrayList<>(groups.keySet()) : List.of(arguments);
        for (String name : chosen) {
            if (!groups.containsKey(name)) {
                System.err.printf(
                        "There is no group '%s'. The groups are: %s.%n", name, String.join(", ", groups.keySet()));
                System.exit(2);
            }
        }
        System.exit(measure(groups, chosen) ? 0 : 1);
    }

    private static Map<String, Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        groups.put("head", new HeadGroup());
        groups.put("none", new NoneGroup());
        groups.put("embedding", new EmbeddingGroup());
        groups.put("training", new TrainingGroup());
        groups.put("click", new ClickGroup());
        groups.put("memory", new MemoryGroup());
        groups.put("live", new LiveGroup());
        groups.put("sound", new SoundGroup());
        groups.put("weight", new WeightGroup());
        return groups;
    }

    /** @return whether every figure meets its bar */
    private static boolean measure(Map<String, Group> groups, List<String> chosen) throws Exception {
        int shorts = 0;
        Files.createDirectories(FOLDER);
        try (Surroundings surroundings = new Surroundings(FOLDER)) {
            for (String name : chosen) {
                Report report = new Report(name);
                groups.get(name).measure(surroundings, report);
                shorts += report.shorts();
            }
        }
        System.out.println(shorts == 0 ? "Every figure meets its bar." : shorts + " short.");
        return shorts == 0;
    }
}
